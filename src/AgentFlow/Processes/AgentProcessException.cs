namespace AgentFlow;

/// <summary>An agent that was to run as a child process could not be started, or ended with an exit code other than 0.</summary>
public sealed class AgentProcessException : Exception
{
    internal AgentProcessException(string message, AgentProcessStart start, AgentProcessResult? result, Exception? inner = null)
        : base(message, inner)
    {
        Start = start;
        Result = result;
    }

    /// <summary>What was to be started.</summary>
    public AgentProcessStart Start { get; }

    /// <summary>All that it wrote, and its exit code; null where it could not be started.</summary>
    public AgentProcessResult? Result { get; }

    /// <summary>What it ended with; null where it could not be started.</summary>
    public int? ExitCode => Result?.ExitCode;
}
