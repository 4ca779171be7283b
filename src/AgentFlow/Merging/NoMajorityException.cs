namespace AgentFlow;

/// <summary>No answer has the votes that it needs; the message shows how many each one has.</summary>
public sealed class NoMajorityException : InvalidOperationException
{
    internal NoMajorityException(string message, int votes, int abstentions, Exception? inner)
        : base(message, inner)
    {
        Votes = votes;
        Abstentions = abstentions;
    }

    /// <summary>How many voted, for whatever answer.</summary>
    public int Votes { get; }

    /// <summary>How many gave no answer: null, or a task that did not succeed.</summary>
    public int Abstentions { get; }
}
