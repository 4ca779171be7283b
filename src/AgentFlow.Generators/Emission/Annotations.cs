using System.Text.RegularExpressions;

namespace AgentFlow.Generators.Emission;

/// <summary>Types, nullable annotations, and <c>dynamic</c>, of a value and of the parameter that takes it.</summary>
internal static class Annotations
{
    /// <summary>
    /// The value as an argument. Where annotations differ the user has said by the binding that it is meant so, and a warning in
    /// generated code could not be mended there.
    /// </summary>
    // find.Result! where a Draft? goes into a Draft; (object)count.Result where an int goes into an object, and of a dynamic
    public static string Bridge(string value, string valueType, string parameterType)
    {
        var isDynamic = valueType.TrimEnd('?') == "dynamic";
        var differs = Differ(valueType, parameterType);
        var converts = !isDynamic && !HasDynamic(parameterType) && valueType.Replace("?", "") != parameterType.Replace("?", "");
        var argument = (isDynamic || differs || converts) && value.Contains(" ? ") ? $"({value})" : value;
        if (differs)
            argument += "!";

        // An overload for the value's own type would be called otherwise, and not the task.
        if (converts)
            return $"({parameterType}){argument}";

        // With a dynamic argument the call itself would be bound at run time, and its result dynamic.
        return isDynamic ? $"({valueType.Replace("dynamic", "object")}){argument}" : argument;
    }

    // The word: not AerodynamicPart, nor @dynamic.
    private static bool HasDynamic(string type) => Regex.IsMatch(type, @"(?<![\w@.])dynamic(?!\w)");

    private static bool Differ(string value, string parameter)
    {
        if (value.EndsWith("?", StringComparison.Ordinal) && !parameter.EndsWith("?", StringComparison.Ordinal))
            return true;

        // List<string?> -> List<string>, IEnumerable<string>
        var (inValue, inParameter) = (value.TrimEnd('?'), parameter.TrimEnd('?'));
        return inValue != inParameter && (inValue.Contains('?') || inParameter.Contains('?'));
    }
}
