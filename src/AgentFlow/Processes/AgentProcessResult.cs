namespace AgentFlow;

/// <summary>What an agent that ran as a child process came to.</summary>
public sealed class AgentProcessResult
{
    internal AgentProcessResult(int exitCode, TextTail output, TextTail error, TimeSpan elapsed)
    {
        ExitCode = exitCode;
        Output = output.ToString();
        Error = error.ToString();
        IsOutputCut = output.IsCut;
        IsErrorCut = error.IsCut;
        Elapsed = elapsed;
    }

    /// <summary>What it ended with; 0 is success.</summary>
    public int ExitCode { get; }

    /// <summary>What it wrote to its standard output, read as UTF-8.</summary>
    public string Output { get; }

    /// <summary>What it wrote to its standard error, read as UTF-8.</summary>
    public string Error { get; }

    /// <summary>Whether it wrote more output than <see cref="AgentProcessStart.MaxOutputLength"/>, so that the beginning is missing.</summary>
    public bool IsOutputCut { get; }

    /// <summary>Whether it wrote more to its standard error than <see cref="AgentProcessStart.MaxOutputLength"/>, so that the beginning is missing.</summary>
    public bool IsErrorCut { get; }

    /// <summary>How long it ran.</summary>
    public TimeSpan Elapsed { get; }
}
