namespace AgentFlow;

/// <summary>What a resumed run does with a task; the later ones weigh more.</summary>
internal enum Keeping : byte
{
    /// <summary>What became of it before is kept: it succeeded, or lost a join that is met without it.</summary>
    Kept,

    /// <summary>Its own <c>When</c> was false and is asked again.</summary>
    Asked,

    /// <summary>It is kept if every <c>When</c> that it saw the answer of says no again.</summary>
    KeptIfUnchanged,

    /// <summary>Those of its items that gave no result run again, and those whose own source does.</summary>
    ItemByItem,

    /// <summary>It runs again.</summary>
    Again,
}
