namespace AgentFlow;

/// <summary>What a resumed run takes over from the run before it. That run itself is not held.</summary>
internal sealed class KeptTasks
{
    private readonly FlowPlan _plan;
    private readonly Keeping[] _keeping;
    private readonly TaskOutcome?[] _outcomes;
    private readonly PreviousTask[] _before;

    private KeptTasks(FlowPlan plan, Keeping[] keeping, TaskOutcome?[] outcomes, PreviousTask[] before)
    {
        _plan = plan;
        _keeping = keeping;
        _outcomes = outcomes;
        _before = before;
    }

    /// <exception cref="ArgumentException">It is a run of another plan.</exception>
    /// <exception cref="InvalidOperationException">It is still under way, or a stream would have to be read twice.</exception>
    public static KeptTasks Of(FlowPlan plan, FlowRun previous)
    {
        if (!ReferenceEquals(previous.Plan, plan))
        {
            throw new ArgumentException($"A run of '{plan.Name}' cannot resume one of '{previous.Plan.Name}': they have different plans.", nameof(previous));
        }

        if (previous.IsUnderWay)
        {
            throw new InvalidOperationException($"The run of '{plan.Name}' that is to be resumed is still under way. Wait until it has ended.");
        }

        var before = new PreviousTask[plan.Count];
        for (int task = 0; task < before.Length; task++)
        {
            before[task] = previous.Before(task);
        }

        var keeping = KeepDecision.Of(plan, before);
        var outcomes = new TaskOutcome?[plan.Count];
        for (int task = 0; task < outcomes.Length; task++)
        {
            bool isNeeded = keeping[task] is Keeping.Kept or Keeping.KeptIfUnchanged or Keeping.ItemByItem;
            outcomes[task] = isNeeded ? previous.Outcome(task) : null;
            if (keeping[task] is Keeping.Again or Keeping.KeptIfUnchanged)
            {
                CheckStream(plan, keeping, task, previous.Outcome(task));
            }
        }

        return new KeptTasks(plan, keeping, outcomes, before);
    }

    /// <summary>The run does not begin the task.</summary>
    public bool Contains(int task) => _keeping[task] == Keeping.Kept;

    /// <summary>What a task took by an edge is what it was in the run before.</summary>
    public bool IsUnchanged(Dependency edge) => Contains(edge.Task) || _before[edge.Task].IsUnseenGap(edge);

    /// <summary>What became of a task that is kept; null of any other.</summary>
    public TaskOutcome? OutcomeOf(int task) => Contains(task) ? _outcomes[task] : null;

    /// <summary>What became of a task that is kept item by item; null of any other. It is handed over, and not held any more.</summary>
    public TaskOutcome? ItemsOf(int task)
    {
        if (_keeping[task] != Keeping.ItemByItem)
        {
            return null;
        }

        var outcome = _outcomes[task];
        _outcomes[task] = null;
        return outcome;
    }

    /// <summary>The dependencies that met the join of a task that is kept; null of any other.</summary>
    public int[]? WinnersOf(int task) => Contains(task) ? _before[task].Winners : null;

    /// <summary>What the task needs has come to an outcome: whether it is kept is certain now.</summary>
    /// <returns>Whether this decided that it is.</returns>
    public bool Decide(int task, FlowRun run)
    {
        if (_keeping[task] != Keeping.KeptIfUnchanged)
        {
            return false;
        }

        bool isKept = true;
        foreach (var dependency in _plan.DependenciesOf(task))
        {
            isKept &= _before[dependency.Task].IsUnseenGap(dependency) || _keeping[dependency.Task] switch
            {
                Keeping.Kept => true,
                Keeping.Asked => FlowRun.IsByChoice(run.Outcome(dependency.Task)),
                _ => false,
            };
        }

        _keeping[task] = isKept ? Keeping.Kept : Keeping.Again;
        return isKept;
    }

    /// <summary>Items that all run again need their source once more. Only a task that runs again makes a stream anew.</summary>
    private static void CheckStream(FlowPlan plan, Keeping[] keeping, int task, TaskOutcome outcome)
    {
        if (outcome is not ForEachOutcome { End.History.IsStream: true })
        {
            return;
        }

        string stream = plan[task].ForEach!;
        foreach (var dependency in plan.DependenciesOf(task))
        {
            if (plan[dependency.Task].Name == stream && keeping[dependency.Task] == Keeping.Again)
            {
                return;
            }
        }

        throw new InvalidOperationException(
            $"Task '{outcome.TaskName}' of '{plan.Name}' cannot be resumed: it rests on something that may run again, and the stream '{stream}' cannot be read twice. Start a new run.");
    }
}
