namespace AgentFlow;

/// <summary>What a run knows of a task. A struct, so that an array of it is written without a type check.</summary>
internal struct Slot
{
    /// <summary>Null where the task was not started; else its <see cref="Task"/>; once somebody looked, its <see cref="TaskOutcome"/>.</summary>
    public object? Content;
}
