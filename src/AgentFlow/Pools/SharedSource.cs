namespace AgentFlow;

/// <summary>One thing that a task needs a permit of, and that tasks of other runs need too: a lock, or a pool of the options.</summary>
internal abstract class SharedSource(string workflow, string task) : PermitSource
{
    /// <summary>How many can hold a permit at once, as far as is known.</summary>
    public abstract int Capacity { get; }

    /// <summary>What it is, in words: <c>the pool 'llm'</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The task, in words: <c>task 'Draft' of 'Report'</c>.</summary>
    public string Subject => $"task '{task}' of '{workflow}'";
}
