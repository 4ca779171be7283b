namespace AgentFlow.Tests.Processes;

/// <summary>Small programs to run as agents.</summary>
internal static class Shell
{
    /// <summary>How long a test waits for what must come; to wait longer is to fail.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static AgentProcessStart Script(string script, params string[] arguments) => new("sh", ["-c", script, "sh", .. arguments]);
}
