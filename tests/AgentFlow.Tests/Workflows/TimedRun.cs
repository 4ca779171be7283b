namespace AgentFlow.Tests.Workflows;

/// <summary>A run on a fake clock, whose tasks take as long as a test says.</summary>
internal sealed class TimedRun(FlowPlan plan)
{
    private readonly FakeClock _clock = new();
    private TestRun? _run;

    public TimedRun(params string[] tasks)
        : this(TestPlan.Of(tasks))
    {
    }

    public FlowReport Report => Run.End(Run).Report;

    private TestRun Run => _run ??= TestRun.Reporting(plan, new FlowOptions { TimeProvider = _clock });

    /// <summary>Runs a task for so long, after the tasks before it.</summary>
    public TimedRun Task(int task, int milliseconds, Exception? thrown = null) => Together(milliseconds, (task, thrown));

    /// <summary>Runs tasks side by side for so long.</summary>
    public TimedRun Together(int milliseconds, params (int Task, Exception? Thrown)[] tasks)
    {
        var beginnings = Array.ConvertAll(tasks, task => Run.Begin(task.Task));
        _clock.Advance(milliseconds);
        for (int i = 0; i < tasks.Length; i++)
        {
            _ = tasks[i].Thrown is { } thrown ? beginnings[i].Throw<int>(thrown) : beginnings[i].Track(System.Threading.Tasks.Task.FromResult(1));
        }

        return this;
    }
}
