namespace ReleaseCheck;

/// <summary>Colors for a terminal.</summary>
/// <param name="isColored">Otherwise texts stay as they are.</param>
internal sealed class Paint(bool isColored)
{
    /// <summary>In color only where a person looks on, and has not set <c>NO_COLOR</c>.</summary>
    public static Paint ForConsole()
        => new(!Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public string Good(string text) => Wrap(text, "32");

    public string Bad(string text) => Wrap(text, "31");

    public string Dim(string text) => Wrap(text, "2");

    private string Wrap(string text, string code) => isColored ? $"\e[{code}m{text}\e[0m" : text;
}
