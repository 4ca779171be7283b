using System.ComponentModel;

namespace AgentFlow;

/// <summary>For generated code: a task that runs once per element and returns a value for each.</summary>
/// <typeparam name="T">The type of an item's value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PlannedForEach<T> : PlannedTask
{
    /// <summary>For generated code.</summary>
    public PlannedForEach(string name)
        : base(name)
    {
    }

    internal override TaskOutcome CreateOutcome(in OutcomeFacts facts, Task? succeeded) => CreateOutcome(facts, NotEnumerated());

    internal override ForEachOutcome CreateOutcome(in OutcomeFacts facts, ForEachEnd end) => new ForEachOutcome<T>(facts, end);

    private ForEachEnd NotEnumerated() => new(new ItemResults<T>(Name, expected: 0, times: null), sourceError: null, history: null);
}
