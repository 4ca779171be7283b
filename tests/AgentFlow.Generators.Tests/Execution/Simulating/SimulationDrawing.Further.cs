namespace AgentFlow.Generators.Tests.Execution.Simulating;

// Tasks that run once per element, and how the tasks go when the run is resumed.
internal sealed partial class SimulationDrawing
{
    private SimulatedTask ItemTask(IReadOnlyList<SimulatedTask> before, int count)
    {
        var sources = Enumerable.Range(0, before.Count).Where(task => before[task].Items is not null).ToList();
        int? source = sources.Count > 0 && !Chance(3) ? sources[_random.Next(sources.Count)] : null;
        var retries = Chance(3) ? _random.Next(1, 3) : 0;
        return new SimulatedTask
        {
            Name = $"T{before.Count}",
            HeedsToken = !Chance(3),
            TimeoutMs = Chance(4) ? Limit(100, 3000) : 0,
            Retries = retries,
            RetryDelayMs = retries == 0 || Chance(6) ? 0 : _random.Next(1, 1500),
            IsJudged = Chance(5),
            Edges = source is { } task ? [new SimulatedEdge(task, EdgeForm.Each)] : [],
            Attempts = [],
            Items = new(source, SeesAll: Chance(3), Bound: _random.Next(0, 4), [.. Enumerable.Range(0, count).Select(_ => Attempts(retries))]),
        };
    }

    /// <summary>The workflow as its tasks go when the run is resumed: most causes of trouble are mended.</summary>
    private SimulatedWorkflow Again(SimulatedWorkflow workflow)
    {
        _trouble = Math.Min(_trouble, 1);
        return workflow with
        {
            Entry = EntryPoint.ResumeAsync,
            CancelAt = null,
            Tasks = [.. workflow.Tasks.Select(task => task with
            {
                Attempts = Attempts(task.Retries),
                Items = task.Items is { } items ? items with { Attempts = [.. items.Attempts.Select(_ => Attempts(task.Retries))] } : null,
                When = task.When is null ? null : Chance(2),
                Approval = task.Approval is null ? null : new SimulatedAnswer(Ticks(1500), IsGranted: true),
            })],
        };
    }
}
