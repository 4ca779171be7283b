namespace AgentFlow;

/// <summary>What <see cref="Merge"/> does when no answer has more than half of the votes.</summary>
public enum TieRule
{
    /// <summary>There is no majority: an exception that shows the count.</summary>
    Throw,

    /// <summary>The one answer with the most votes wins all the same; if several have as many, there is no majority.</summary>
    Plurality,

    /// <summary>An answer with the most votes wins; of several with as many, the one that was given first.</summary>
    First,
}
