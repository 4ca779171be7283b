using BenchmarkDotNet.Attributes;

namespace AgentFlow.Benchmarks.Items;

/// <summary>A hundred documents through four stages, each as long as chance has it: item by item beside the slowest document alone.</summary>
public class SkewedPipeline
{
    private const int Documents = 100;
    private const int Stages = 4;

    private static readonly int[][] Delays = Draw();

    private static readonly FlowPlan Plan = new("Pipeline", Schedule.Eager, OnFailure.Continue,
        new PlannedForEach<int>("Read") { ForEach = "documents" },
        new PlannedForEach<int>("Extract") { Phase = 2, DependsOn = ["Read"], Tolerates = ["Read"], ForEach = "Read" },
        new PlannedForEach<int>("Summarize") { Phase = 3, DependsOn = ["Extract"], Tolerates = ["Extract"], ForEach = "Extract" },
        new PlannedForEach<int>("Validate") { Phase = 4, DependsOn = ["Summarize"], Tolerates = ["Summarize"], ForEach = "Summarize" });

    [Benchmark(Baseline = true, Description = "the slowest document alone")]
    public async Task CriticalPath()
    {
        var slowest = Enumerable.Range(0, Documents).MaxBy(document => Delays[document].Sum());
        for (var stage = 0; stage < Stages; stage++)
            await StageAsync(slowest, stage);
    }

    [Benchmark(Description = "all documents, item by item")]
    public async Task ItemByItem()
    {
        var run = new ItemsRun(Plan);
        var read = run.ForEach(0, Enumerable.Range(0, Documents), (document, _) => StageAsync(document, 0));
        var extract = run.ForEachOf<int, int>(1, 0, read, (document, _) => StageAsync(document, 1));
        var summarize = run.ForEachOf<int, int>(2, 1, extract, (document, _) => StageAsync(document, 2));
        var validate = run.ForEachOf<int, int>(3, 2, summarize, (document, _) => StageAsync(document, 3));
        await run.WhenAll(read, extract, summarize, validate);
        run.End(0);
    }

    [Benchmark(Description = "all documents, stage by stage")]
    public async Task StageByStage()
    {
        for (var stage = 0; stage < Stages; stage++)
            await Task.WhenAll(Enumerable.Range(0, Documents).Select(document => StageAsync(document, stage)));
    }

    private static async Task<int> StageAsync(int document, int stage)
    {
        await Task.Delay(Delays[document][stage]);
        return document;
    }

    private static int[][] Draw()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Documents).Select(_ => Enumerable.Range(0, Stages).Select(_ => random.Next(10, 200)).ToArray())];
    }
}
