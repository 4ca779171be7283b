using AgentFlow.Tests.Workflows;
using FsCheck;
using FsCheck.Fluent;

namespace AgentFlow.Tests.Items;

/// <summary>Chains of two tasks over random sources, with random failures and bounds, compared with what a plain loop comes to.</summary>
public class ItemPropertyTests
{
    private enum Fate
    {
        Succeeds,
        Yields,
        Throws,
        Faults,
        IsLeftOut,
    }

    [Fact]
    public void EachItemComesOutAsInAPlainLoop()
    {
        var fates = Gen.Choose(0, 9).Select(number => (Fate)Math.Max(0, number - 5)).ArrayOf();
        var cases =
            from first in fates
            from second in fates
            from bounds in Gen.Choose(0, 4).Two()
            from isStream in Gen.Elements(true, false)
            select (first, second, bounds, isStream);
        Prop.ForAll(cases.ToArbitrary(), drawn => Check(drawn.first, drawn.second, drawn.bounds, drawn.isStream)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static void Check(Fate[] first, Fate[] second, (int First, int Second) bounds, bool isStream)
    {
        var plan = ItemPlans.Of(
            new PlannedForEach<int>("Read") { ForEach = "documents", MaxConcurrency = bounds.First, When = "IsText" },
            new PlannedForEach<string>("Extract") { Phase = 2, DependsOn = ["Read"], Tolerates = ["Read"], ForEach = "Read", MaxConcurrency = bounds.Second });
        var run = TestRun.Reporting(plan);
        var source = new Watched<int>(Enumerable.Range(0, first.Length));
        var gauge = new Gauge();
        bool IsIn(int item) => first[item] != Fate.IsLeftOut;
        Task<int> Work(int item, TaskAttempt attempt) => gauge.Through(() => PlayAsync(first[item], item));
        var read = isStream ? run.ForEach(0, (IAsyncEnumerable<int>)source, Work, when: IsIn) : run.ForEach(0, (IEnumerable<int>)source, Work, when: IsIn);
        var extract = run.ForEachOf<int, string>(1, 0, read, async (item, _) => $"{await PlayAsync(FateOf(second, item), item)}");
        run.EndAsync(read, extract).WaitAsync(TimeSpan.FromSeconds(60)).GetAwaiter().GetResult();

        var expectedFirst = first.Select(Status).ToArray();
        var expectedSecond = first.Select((fate, item) => Status(fate) == OutcomeStatus.Succeeded ? Status(FateOf(second, item)) : OutcomeStatus.Skipped).ToArray();
        Assert.Equal(expectedFirst, run.ForEachOutcome<int>(0).Select(item => item.Status));
        Assert.Equal(expectedSecond, run.ForEachOutcome<string>(1).Select(item => item.Status));
        Assert.Equal(Indexes(expectedFirst, OutcomeStatus.Succeeded), run.ValuesThereAre<int>(0));
        Assert.Equal(Indexes(expectedSecond, OutcomeStatus.Succeeded).Select(item => $"{item}"), run.ValuesThereAre<string>(1));
        Assert.Equal(Indexes(expectedFirst, OutcomeStatus.Failed), run.ForEachOutcome(0).Failures.Select(failure => failure.Item!.Value));
        Assert.Equal(
            Enumerable.Range(0, first.Length).Where(item => first[item] != Fate.IsLeftOut && expectedSecond[item] != OutcomeStatus.Succeeded),
            run.ForEachOutcome(1).Failures.Select(failure => failure.Item!.Value));
        Assert.Equal(expectedFirst.Contains(OutcomeStatus.Failed), run.Outcome(0).Status == OutcomeStatus.Failed);
        Assert.Equal((1, 1, first.Length), (source.Enumerated, source.Disposed, source.Taken));
        Assert.True(bounds.First == 0 || gauge.Most <= bounds.First);
    }

    // The second task has no When: it leaves nothing out.
    private static Fate FateOf(Fate[] second, int item)
        => second.Length == 0 || second[item % second.Length] == Fate.IsLeftOut ? Fate.Succeeds : second[item % second.Length];

    private static OutcomeStatus Status(Fate fate) => fate switch
    {
        Fate.Throws or Fate.Faults => OutcomeStatus.Failed,
        Fate.IsLeftOut => OutcomeStatus.Skipped,
        _ => OutcomeStatus.Succeeded,
    };

    private static IEnumerable<int> Indexes(OutcomeStatus[] items, OutcomeStatus status) => Enumerable.Range(0, items.Length).Where(item => items[item] == status);

    private static async Task<int> YieldAsync(int item, bool fails)
    {
        await Task.Yield();
        return fails ? throw new IOException("down") : item;
    }

    private static Task<int> PlayAsync(Fate fate, int item) => fate switch
    {
        Fate.Throws => throw new IOException("down"),
        Fate.Faults => YieldAsync(item, fails: true),
        Fate.Yields => YieldAsync(item, fails: false),
        _ => Task.FromResult(item),
    };

    private sealed class Gauge
    {
        private int _now;
        private int _most;

        public int Most => _most;

        public async Task<int> Through(Func<Task<int>> work)
        {
            int now = Interlocked.Increment(ref _now);
            lock (this)
            {
                _most = Math.Max(_most, now);
            }

            try
            {
                return await work();
            }
            finally
            {
                Interlocked.Decrement(ref _now);
            }
        }
    }
}
