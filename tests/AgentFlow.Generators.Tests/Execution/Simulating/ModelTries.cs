namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>How far the attempts at a task, or at an item of it, have come.</summary>
internal sealed class ModelTries
{
    /// <summary>How often the retries of the task itself have begun anew.</summary>
    public int Rounds { get; set; }

    /// <summary>How many attempts its named pipeline has made since.</summary>
    public int InRound { get; set; }

    /// <summary>What ends the time that the named pipeline gives the attempt.</summary>
    public ModelTimer? Limit { get; set; }

    /// <summary>The named pipeline has canceled the attempt, which goes on all the same.</summary>
    public bool IsLate { get; set; }
}
