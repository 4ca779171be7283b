namespace AgentFlow.Generators.Emission;

/// <summary>Nullable annotations of a value and of the parameter that takes it.</summary>
internal static class Annotations
{
    /// <summary>
    /// The value as an argument. Where annotations differ the user has said by the binding that it is meant so, and a warning in
    /// generated code could not be mended there.
    /// </summary>
    // find.Result! where a Draft? goes into a Draft
    public static string Bridge(string value, string valueType, string parameterType) =>
        !Differ(valueType, parameterType) ? value
        : value.Contains(" ? ") ? $"({value})!"
        : value + "!";

    private static bool Differ(string value, string parameter)
    {
        if (value.EndsWith("?", StringComparison.Ordinal) && !parameter.EndsWith("?", StringComparison.Ordinal))
            return true;

        // List<string?> -> List<string>, IEnumerable<string>
        var (inValue, inParameter) = (value.TrimEnd('?'), parameter.TrimEnd('?'));
        return inValue != inParameter && (inValue.Contains('?') || inParameter.Contains('?'));
    }
}
