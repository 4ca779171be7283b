using System.ComponentModel;

namespace AgentFlow;

/// <summary>For generated code: a task that runs once per element and returns no value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PlannedForEach : PlannedTask
{
    /// <summary>For generated code.</summary>
    public PlannedForEach(string name)
        : base(name)
    {
    }

    internal override TaskOutcome CreateOutcome(in OutcomeFacts facts, Task? succeeded) => CreateOutcome(facts, NotEnumerated());

    internal override ForEachOutcome CreateOutcome(in OutcomeFacts facts, ForEachEnd end) => new(facts, end);

    private ForEachEnd NotEnumerated() => new(new ItemResults(Name), sourceError: null, history: null);
}
