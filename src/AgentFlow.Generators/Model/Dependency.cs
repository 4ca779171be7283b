namespace AgentFlow.Generators.Model;

/// <summary>An entry of <c>DependsOn</c> as written.</summary>
/// <param name="MethodName">The name it gives.</param>
/// <param name="Task">The task of that name, or -1.</param>
internal sealed record DependencyEntry(string MethodName, int Task);

/// <summary>An edge of the graph.</summary>
/// <param name="Task">The task waited for.</param>
/// <param name="Strength">What must have become of it.</param>
/// <param name="IsDeclared">It is named in <c>DependsOn</c>.</param>
/// <param name="CarriesData">A parameter takes its result or outcome.</param>
internal sealed record Dependency(int Task, Strength Strength, bool IsDeclared, bool CarriesData)
{
    /// <summary>It must have succeeded.</summary>
    public bool IsRequired => Strength == Strength.Required;

    /// <summary>It must have succeeded, or been left out by choice: then it was not for want of what it depends on itself.</summary>
    public bool MustNotFail => Strength is Strength.Required or Strength.RequiredUnlessExcused;
}

/// <summary>What must have become of a dependency before the task starts, the most demanding first.</summary>
internal enum Strength
{
    /// <summary>It must have succeeded.</summary>
    Required,

    /// <summary>It must have succeeded, or have been left out because its own <c>When</c> was false: an order after a task with a <c>When</c>.</summary>
    RequiredUnlessExcused,

    /// <summary>The task runs whatever became of it: a tolerant form, or an order after an optional task.</summary>
    Tolerated,

    /// <summary>Its items are taken one by one, as they come: the task need not wait for it to end, nor for all of them to have succeeded.</summary>
    ItemByItem,

    /// <summary>It is one of those that a join (<c>Any</c>, <c>AtLeast</c>) counts.</summary>
    Joined,
}
