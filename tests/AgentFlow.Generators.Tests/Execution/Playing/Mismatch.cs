namespace AgentFlow.Generators.Tests.Execution;

/// <summary>Compares what happened with what was foreseen.</summary>
internal static class Mismatch
{
    public static void Unless(bool isRight, string what)
    {
        if (!isRight)
            throw new MismatchException(what);
    }

    public static void Unless<T>(IEnumerable<T> actual, IEnumerable<T> expected, string what)
    {
        var (came, foreseen) = (actual.ToList(), expected.ToList());
        Unless(came.SequenceEqual(foreseen), $"{what}: foreseen {Show(foreseen)}, came {Show(came)}");
    }

    public static void Unless<T>(T actual, T expected, string what)
        where T : struct => Unless(actual.Equals(expected), $"{what}: foreseen {expected}, came {actual}");

    public static void Unless(string? actual, string? expected, string what) =>
        Unless(actual == expected, $"{what}: foreseen '{expected}', came '{actual}'");

    private static string Show<T>(IEnumerable<T> items) => $"[{string.Join(", ", items)}]";
}

internal sealed class MismatchException(string message) : Exception(message);
