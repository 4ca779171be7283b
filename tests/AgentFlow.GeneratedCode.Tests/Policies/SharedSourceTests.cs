using System.Threading.Channels;

namespace AgentFlow.GeneratedCode.Tests.Policies;

/// <summary>Two tasks take one stream; a third takes what one of them made of it.</summary>
[AgentWorkflow(Schedule = Schedule.Eager)]
internal partial class Listening
{
    [AgentTask(MaxConcurrency = 4)]
    private static async Task<int> DoubleAsync([ForEach("numbers", Stream = true)] int number)
    {
        await Task.Yield();
        return 2 * number;
    }

    [AgentTask(MaxConcurrency = 2)]
    private static string Name([ForEach("numbers", Stream = true)] int number) => $"{number}";

    [AgentTask]
    private static async Task<int> HalveAsync([ForEach(nameof(DoubleAsync))] int doubled) => await Task.FromResult(doubled / 2);
}

/// <summary>Two tasks of different phases take one lazy sequence, and two take a task's.</summary>
internal partial class Cataloging(Func<IEnumerable<string>> find)
{
    [AgentTask]
    private static async Task<int> MeasureAsync([ForEach("names")] string name) => await Task.FromResult(name.Length);

    [AgentTask]
    private IEnumerable<string> Find(IReadOnlyList<int> measure) => find().Take(measure.Count);

    [AgentTask(DependsOn = [nameof(MeasureAsync)])]
    private static async Task<string> ShoutAsync([ForEach("names")] string name) => await Task.FromResult(name.ToUpperInvariant());

    [AgentTask]
    private static async Task<int> CountAsync([ForEach(nameof(Find))] string found) => await Task.FromResult(found.Length);

    [AgentTask]
    private static async Task<string> QuoteAsync([ForEach(nameof(Find))] string found) => await Task.FromResult($"'{found}'");
}

/// <summary>Several tasks that run for the elements of one source, in generated code: it is enumerated once.</summary>
public class SharedSourceTests
{
    private int _enumerated;

    [Fact]
    public async Task A_channel_gives_all_its_elements_to_each_task()
    {
        var numbers = Channel.CreateUnbounded<int>();
        var running = new Listening().RunAsync(numbers.Reader.ReadAllAsync());
        for (int number = 0; number < 500; number++)
        {
            await numbers.Writer.WriteAsync(number);
        }

        numbers.Writer.Complete();
        var results = await running.WaitAsync(Clocks.Patience);

        Assert.Equal(Enumerable.Range(0, 500).Select(number => 2 * number), results.Double);
        Assert.Equal(Enumerable.Range(0, 500).Select(number => $"{number}"), results.Name);
        Assert.Equal(Enumerable.Range(0, 500), results.Halve);
    }

    [Fact]
    public async Task A_lazy_sequence_is_enumerated_once_of_an_input_and_of_a_result()
    {
        var results = await new Cataloging(() => Names("x", "yy", "zzz")).RunAsync(Names("a", "bc"));

        Assert.Equal([1, 2], results.Measure);
        Assert.Equal(["A", "BC"], results.Shout);
        Assert.Equal([1, 2], results.Count);
        Assert.Equal(["'x'", "'yy'"], results.Quote);
        Assert.Equal(2, _enumerated);
    }

    [Fact]
    public async Task A_source_that_breaks_off_breaks_off_for_each_task()
    {
        var run = await new Listening().TryRunAsync(Torn());

        Assert.Equal([(2, "torn"), (2, "torn")], new ForEachOutcome[] { run.Double, run.Name }.Select(task => (task.Total, task.Error!.Message)));
        Assert.Equal(["1", "2"], run.Name.Select(item => item.Value));
        Assert.Equal(1, _enumerated);
    }

    [Fact]
    public async Task A_task_that_fails_for_an_element_leaves_the_rest_to_the_others_and_to_a_resumed_run()
    {
        var workflow = new Cataloging(() => _enumerated > 2 ? Names("x", "yy") : throw new IOException("down"));
        var run = await workflow.TryRunAsync(Names("a", "bc"));
        Assert.Equal(OutcomeStatus.Failed, run.Find.Status);
        _enumerated = 3;

        var resumed = await workflow.ResumeAsync(run);

        Assert.True(resumed.IsComplete);
        Assert.Equal([1, 2], resumed.Count.Select(item => item.Value));
        Assert.Equal(4, _enumerated);
    }

    private IEnumerable<string> Names(params string[] names)
    {
        _enumerated++;
        foreach (string name in names)
        {
            yield return name;
        }
    }

    private async IAsyncEnumerable<int> Torn()
    {
        _enumerated++;
        yield return 1;
        await Task.Yield();
        yield return 2;
        throw new IOException("torn");
    }
}
