namespace AgentFlow.Generators.Tests.Execution.Simulating;

// Tasks that run once per element, how attempts go, and how the tasks go when the run is resumed.
internal sealed partial class SimulationDrawing
{
    private SimulatedTask ItemTask(IReadOnlyList<SimulatedTask> before, int count)
    {
        var sources = Enumerable.Range(0, before.Count).Where(task => before[task].Items is not null).ToList();
        int? source = sources.Count > 0 && !Chance(3) ? sources[_random.Next(sources.Count)] : null;
        var retries = Chance(3) ? _random.Next(1, 3) : 0;
        var pipeline = Pipeline();
        var takesItem = Chance(4);
        var mustSeeAll = source is { } follows && before[follows].HasCondition;
        return new SimulatedTask
        {
            Name = $"T{before.Count}",
            HeedsToken = !Chance(3),
            Competes = _capacity == Capacity.SharedPool && Chance(2),
            TimeoutMs = Chance(4) ? Limit(100, 3000) : 0,
            Retries = retries,
            RetryDelayMs = retries == 0 || Chance(6) ? 0 : _random.Next(1, 1500),
            Pipeline = pipeline,
            IsJudged = Chance(5),
            When = !takesItem && Chance(6) ? !Chance(3) : null,
            Approval = Chance(7) ? new SimulatedAnswer(Ticks(1500), !Chance(4)) : null,
            Edges = source is { } task ? [new SimulatedEdge(task, EdgeForm.Each)] : [],
            Attempts = [],
            Items = new(source, SeesAll: mustSeeAll || Chance(3), Bound: _random.Next(0, 4), [.. Enumerable.Range(0, count).Select(_ => Attempts(retries, pipeline))], takesItem ? Wanted(count) : null),
        };
    }

    private SimulatedPipeline? Pipeline()
    {
        if (!Chance(6))
            return null;
        var limitMs = Chance(2) ? Limit(100, 3000) : 0;
        return new(Retries: limitMs == 0 || Chance(2) ? _random.Next(1, 3) : 0, DelayMs: Chance(4) ? 0 : _random.Next(1, 1000), limitMs);
    }

    /// <summary>The workflow as its tasks go when the run is resumed: most causes of trouble are mended.</summary>
    private SimulatedWorkflow Again(SimulatedWorkflow workflow)
    {
        _trouble = Math.Min(_trouble, 1);
        return workflow with
        {
            Entry = EntryPoint.ResumeAsync,
            CancelAt = Chance(5) ? Ticks(3000) : null,
            Tasks = [.. workflow.Tasks.Select(task => task with
            {
                Attempts = Attempts(task.Retries, task.Pipeline),
                Items = task.Items is { } items ? Again(task, items) : null,
                When = task.When is null ? null : Chance(2),
                Approval = task.Approval is null ? null : new SimulatedAnswer(Ticks(1500), IsGranted: true),
            })],
        };
    }

    private SimulatedItems Again(SimulatedTask task, SimulatedItems items) => items with
    {
        Attempts = [.. items.Attempts.Select(_ => Attempts(task.Retries, task.Pipeline))],
        Wanted = items.Wanted is null ? null : Wanted(items.Attempts.Count),
    };

    private IReadOnlyList<bool> Wanted(int count) => [.. Enumerable.Range(0, count).Select(_ => !Chance(3))];

    private IReadOnlyList<SimulatedAttempt> Attempts(int retries, SimulatedPipeline? pipeline)
    {
        var most = (retries + 1) * ((pipeline?.Retries ?? 0) + 1);
        return [.. Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => Attempt())];
    }

    private SimulatedAttempt Attempt()
    {
        var isTrouble = _random.Next(0, 10) < _trouble;
        return new(Ticks(Chance(8) ? 8000 : 1200), isTrouble ? (AttemptEnd)_random.Next(1, 4) : AttemptEnd.Succeeds);
    }
}
