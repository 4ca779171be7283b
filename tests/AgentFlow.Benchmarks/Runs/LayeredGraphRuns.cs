using BenchmarkDotNet.Attributes;

namespace AgentFlow.Benchmarks.Runs;

/// <summary>Forty tasks in five phases: the generated code beside what people write by hand, and beside TPL Dataflow.</summary>
public class LayeredGraphRuns
{
    // One call blocks its thread at the end, which costs more than a run does: so it makes many runs.
    private const int Runs = 200;

    private LayeredGraph _phased = null!;
    private EagerLayeredGraph _eager = null!;

    /// <summary>Whether each task yields once, or completes at once.</summary>
    [Params(true, false)]
    public bool Yields { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _phased = new LayeredGraph(Yields);
        _phased.BuildNetwork();
        _eager = new EagerLayeredGraph(Yields);
    }

    [Benchmark(Baseline = true, Description = "by hand, expert", OperationsPerInvoke = Runs)]
    public async Task Expert()
    {
        for (var i = 0; i < Runs; i++)
            await _phased.ExpertAsync("request", default);
    }

    [Benchmark(Description = "by hand, expert, eager", OperationsPerInvoke = Runs)]
    public async Task ExpertEager()
    {
        for (var i = 0; i < Runs; i++)
            await _phased.ExpertEagerAsync("request", default);
    }

    [Benchmark(Description = "by hand, usual", OperationsPerInvoke = Runs)]
    public async Task Usual()
    {
        for (var i = 0; i < Runs; i++)
            await _phased.UsualAsync("request", default);
    }

    [Benchmark(Description = "RunAsync, Phased", OperationsPerInvoke = Runs)]
    public async Task Phased()
    {
        for (var i = 0; i < Runs; i++)
            await _phased.RunAsync("request");
    }

    [Benchmark(Description = "RunAsync, Eager", OperationsPerInvoke = Runs)]
    public async Task Eager()
    {
        for (var i = 0; i < Runs; i++)
            await _eager.RunAsync("request");
    }

    [Benchmark(Description = "TryRunAsync, Phased (timed)", OperationsPerInvoke = Runs)]
    public async Task TryPhased()
    {
        for (var i = 0; i < Runs; i++)
            await _phased.TryRunAsync("request");
    }

    [Benchmark(Description = "TryRunAsync, Eager (timed)", OperationsPerInvoke = Runs)]
    public async Task TryEager()
    {
        for (var i = 0; i < Runs; i++)
            await _eager.TryRunAsync("request");
    }

    [Benchmark(Description = "TPL Dataflow", OperationsPerInvoke = Runs)]
    public async Task Dataflow()
    {
        for (var i = 0; i < Runs; i++)
            await _phased.DataflowAsync("request");
    }
}
