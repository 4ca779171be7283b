using System.Globalization;

namespace ReleaseCheck;

/// <summary>Writes numbers of things.</summary>
internal static class Count
{
    /// <summary><c>1 file</c>, <c>12,345 files</c>.</summary>
    public static string Of(int number, string thing)
        => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {thing}{(number == 1 ? "" : "s")}");
}
