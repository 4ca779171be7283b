using System.Runtime.CompilerServices;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Joins;

public class JoinStressTests
{
    private const int Runs = 5_000;
    private const int Dependencies = 4;

    private static readonly FlowPlan Plan = TestPlan.Of("A", "B", "C", "D", "J any <- A, B, C, D", "K 3of <- D, C, B, A");

    [Fact]
    public async Task TwoJoinsARun_DecidedByTasksThatEndTogether_AreDecidedOnceAndRight()
    {
        await Parallel.ForAsync(0, Runs, async (seed, _) =>
        {
            var random = new Random(seed);
            bool[] succeeds = [.. Enumerable.Range(0, Dependencies).Select(_ => random.Next(3) > 0)];
            var run = TestRun.Reporting(Plan);
            var tasks = new Task[Dependencies];
            for (int i = 0; i < Dependencies; i++)
            {
                int task = i;
                tasks[i] = run.Begin(i).Track(Task.Run(() => succeeds[task] ? task : throw new IOException("down"), CancellationToken.None));
            }

            var joins = new[] { run.JoinAny(4, tasks), run.JoinAtLeast(5, 3, [tasks[3], tasks[2], tasks[1], tasks[0]]) };
            await Task.WhenAll([.. joins, .. tasks]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            int successes = succeeds.Count(success => success);
            Assert.Equal(successes >= 1, joins[0].IsCompletedSuccessfully);
            Assert.Equal(successes >= 3, joins[1].IsCompletedSuccessfully);
            if (successes >= 1)
            {
                Assert.True(succeeds[run.Winner<int>(4)]);
                Assert.Single(run.JoinedValues<int>(4, [0, 1, 2, 3]));
            }

            if (successes >= 3)
            {
                var values = run.JoinedValues<int>(5, [3, 2, 1, 0]);
                Assert.Equal(3, values.Count);
                Assert.Equal(values.OrderDescending(), values);
            }
        });
    }

    [Fact]
    public void ADecidedJoin_IsNotHeldByADependencyThatGoesOn()
    {
        var slow = new TaskCompletionSource<int>();

        var join = Decide(slow.Task);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(join.TryGetTarget(out _));
        slow.SetException(new IOException("late"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<PendingJoin> Decide(Task<int> slow)
    {
        var run = TestRun.Reporting(TestPlan.Of("A", "B", "J any <- A, B"));
        var first = new TaskCompletionSource<int>();
        var decided = run.JoinAny(2, [first.Task, slow]);
        var join = new WeakReference<PendingJoin>(run.FindJoin(2)!);
        first.SetResult(0);
        Assert.True(SpinWait.SpinUntil(() => decided.IsCompleted, TimeSpan.FromSeconds(30)));
        return join;
    }
}
