using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>What generated files are called.</summary>
internal static class HintNames
{
    // Demo.Outer`1+CustomerRequest -> Demo.Outer(1)-CustomerRequest.g.cs
    public static string Of(TypeModel type, bool differsInCaseOnly)
    {
        var name = System.Text.RegularExpressions.Regex.Replace(type.MetadataName, "`([0-9]+)", "($1)").Replace('+', '-');
        return differsInCaseOnly ? $"{name}.{Fingerprint(type.MetadataName)}.g.cs" : $"{name}.g.cs";
    }

    /// <summary>The names that others equal but for case: as file names they would be one.</summary>
    public static EquatableArray<string> DifferingInCaseOnly(IEnumerable<string> metadataNames) => metadataNames
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Skip(1).Any())
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>FNV-1a, 32 bits (Fowler, Noll, Vo): the same on every machine, as string.GetHashCode is not.</summary>
    public static string Fingerprint(string name)
    {
        var hash = 2166136261u;
        foreach (var character in name)
            hash = unchecked((hash ^ character) * 16777619u);
        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
