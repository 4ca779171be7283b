namespace AgentFlow;

/// <summary>What a <see cref="FlowEvent"/> tells.</summary>
public enum FlowEventKind
{
    /// <summary>The run begins: the first event of each run.</summary>
    RunStarted,

    /// <summary>What a task needs is there; it may still wait for an approval, a pool or a thread.</summary>
    TaskReady,

    /// <summary>An attempt at a task, or at one of its items, begins; a synchronous method is given to the thread pool.</summary>
    TaskStarted,

    /// <summary>A task says how far it is: <see cref="FlowEvent.Message"/>, <see cref="FlowEvent.Fraction"/>.</summary>
    Progress,

    /// <summary>An attempt gave no result and another one follows after <see cref="FlowEvent.Delay"/>.</summary>
    Retrying,

    /// <summary>
    /// A task, or one of its items, has come to its <see cref="FlowEvent.Outcome"/>; also one that was never started, and one
    /// that a resumed run keeps.
    /// </summary>
    TaskCompleted,

    /// <summary>Every task has come to its outcome: the last event of each run. It carries the <see cref="FlowEvent.Run"/>.</summary>
    RunCompleted,
}
