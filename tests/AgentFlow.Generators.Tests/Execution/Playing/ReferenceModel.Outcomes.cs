namespace AgentFlow.Generators.Tests.Execution;

// What a task is given, and what becomes of it, read from the state that the run is in.
internal sealed partial class ReferenceModel
{
    private string Given(int task, ParameterSpec parameter) => parameter switch
    {
        ResultParameter result => Taken(result.Edge),
        GatheringParameter list => $"[{string.Join("; ", list.Edges.Select(Taken))}]",
        InputParameter input => InputValue(input.Input),
        _ => $"context of {_spec.Tasks[task].Name}",
    };

    private string InputValue(InputSpec input) =>
        Values.Describe(RunInput.Of(_spec).First(one => one.Input == input).IsLeftOut ? input.DefaultValue : input.Value);

    private string Taken(EdgeSpec edge)
    {
        if (edge.Form is TakenAs.Outcome or TakenAs.UntypedOutcome)
            return Outcome(edge.Task).ToString();
        return _states[edge.Task] == State.Succeeded ? Value(edge.Task) : "null";
    }

    private string Value(int task) => _spec.Tasks[task].Value is { } kind ? Values.Description(kind, task) : "done";

    private ExpectedOutcome Outcome(int task)
    {
        var name = _spec.Tasks[task].Name;
        return _states[task] switch
        {
            State.Succeeded => new(name, OutcomeStatus.Succeeded, true, Value(task), []),
            State.Failed => new(name, OutcomeStatus.Failed, true, Message(task), []),
            State.Canceled => new(name, OutcomeStatus.Canceled, true, "", []),
            _ when Causes(task) is { Count: > 0 } causes => new(name, OutcomeStatus.Skipped, false, "", Names(causes)),
            _ => new(name, OutcomeStatus.Canceled, false, "", []),
        };
    }

    private string Message(int task) => _spec.Tasks[task] switch
    {
        { Behavior: Behavior.ReturnsNull, Name: var name } =>
            $"The method of task '{name}' returned null instead of a task. Return Task.CompletedTask or Task.FromResult(…), or make it async.",
        { Behavior: Behavior.CancelsItself, Name: var name } => $"{name} canceled itself",
        { Name: var name } => $"{name} failed",
    };

    private IReadOnlyList<string> Names(IEnumerable<int> tasks) => [.. tasks.Select(task => _spec.Tasks[task].Name)];

    /// <summary>The failed tasks that keep a task from starting, also through others, in order of declaration.</summary>
    private SortedSet<int> Causes(int task)
    {
        var causes = new SortedSet<int>();
        foreach (var edge in Required(task))
        {
            if (_states[edge.Task] == State.Failed)
                causes.Add(edge.Task);
            if (_states[edge.Task] == State.NotStarted)
                causes.UnionWith(Causes(edge.Task));
        }

        return causes;
    }

    private Expectation Expected()
    {
        var outcomes = Enumerable.Range(0, _states.Length).Select(Outcome).ToList();
        var isComplete = outcomes.Zip(_spec.Tasks).All(pair => pair.First.Status == OutcomeStatus.Succeeded || pair.Second.IsOptional);
        var isAnyCanceled = _isCanceled && outcomes.Any(outcome => outcome.Status == OutcomeStatus.Canceled);
        return new Expectation(_steps, outcomes, _given, isComplete, IsCanceledByCaller: isAnyCanceled);
    }
}
