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

            var joins = new[] { run.JoinOf(4), run.JoinOf(5) };
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
}
