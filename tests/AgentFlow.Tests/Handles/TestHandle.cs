using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Handles;

/// <summary>The handle of a run of any plan, as generated code would write it.</summary>
internal sealed class TestHandle(TestRun run, Task plan) : FlowHandle<TestRun>(run, plan)
{
    private readonly TestRun _run = run;

    public Task<int> this[string task] => Ended<int>(_run.IndexOf(task));

    public static TestHandle Start(
        FlowPlan plan,
        Dictionary<string, Func<CancellationToken, Task<int>?>>? tasks = null,
        FlowOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var run = new TestRun(plan, FlowMode.Starting, options, cancellationToken) { Tasks = tasks ?? [] };
        return new TestHandle(run, run.RunAsync());
    }

    /// <summary>The end of a task without a value.</summary>
    public Task End(string task) => Ended(_run.IndexOf(task));
}
