using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Joins;

/// <summary>Random joins over shared dependencies that end in random order, against <see cref="JoinModel"/>.</summary>
public class JoinPropertyTests
{
    private const int Seeds = 2_000;

    // Apart from the synchronization context of the tests, so that what follows from an end happens before the next one.
    [Fact]
    public Task EveryJoin_ComesToWhatTheModelSays() => Task.Run(() =>
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            Check(seed);
        }
    });

    private static void Check(int seed)
    {
        var random = new Random(seed);
        int count = random.Next(1, 7);
        var waits = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Draw(random, count)).ToArray();
        int[] neededElsewhere = random.Next(3) == 0 ? [random.Next(count)] : [];
        var run = TestRun.Reporting(PlanOf(count, waits, neededElsewhere));
        var ends = Enumerable.Range(0, count).Select(_ => new TaskCompletionSource<int>()).ToArray();
        var tasks = ends.Select((end, task) => run.Begin(task).Track(end.Task)).ToArray();
        var model = new JoinModel(count, waits, neededElsewhere);
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle(order);
        foreach (int task in order)
        {
            bool succeeds = random.Next(2) == 0;
            if (succeeds)
            {
                ends[task].SetResult(task);
            }
            else
            {
                ends[task].SetException(new IOException("down"));
            }

            model.End(task, succeeds);
            Compare(seed, run, model, waits, count);
        }

        // What they threw is nobody's business here, and counts as observed.
        Array.ForEach(tasks, task => _ = task.Exception);
    }

    private static void Compare(int seed, TestRun run, JoinModel model, JoinModel.Wait[] waits, int count)
    {
        for (int wait = 0; wait < waits.Length; wait++)
        {
            var join = run.JoinOf(count + wait);
            var expected = model.VerdictOf(wait);
            var actual = join.IsCompletedSuccessfully ? JoinVerdict.Met : join.IsCanceled ? JoinVerdict.Unreachable : JoinVerdict.Open;
            int[] seen = [.. waits[wait].Dependencies.Where(dependency => run.FindJoin(count + wait)!.HasSeen(Array.IndexOf(waits[wait].Dependencies, dependency)))];
            Assert.True(expected == actual, $"seed {seed}: the join is {actual}, not {expected}");
            Assert.True(model.SeenBy(wait).Order().SequenceEqual(seen.Order()), $"seed {seed}: the join saw [{string.Join(", ", seen)}], not [{string.Join(", ", model.SeenBy(wait))}], {expected}");
            if (actual == JoinVerdict.Met)
            {
                Assert.Equal(model.CountedBy(wait), run.JoinedValues<int>(count + wait, waits[wait].Dependencies));
                Assert.Equal(waits[wait].Needed, run.JoinedValues<int>(count + wait, waits[wait].Dependencies).Count);
                Assert.Equal(model.SeenBy(wait).First(dependency => run.Joined(count + wait, dependency).Status == OutcomeStatus.Succeeded), run.Winner<int>(count + wait));
            }
        }

        var losers = Enumerable.Range(0, count).Where(run.IsLoser);
        Assert.True(model.Losers.Order().SequenceEqual(losers), $"seed {seed}: {string.Join(", ", losers)} lost");
    }

    private static JoinModel.Wait Draw(Random random, int count)
    {
        int[] dependencies = [.. Enumerable.Range(0, count)];
        random.Shuffle(dependencies);
        dependencies = dependencies[..random.Next(1, count + 1)];
        return new() { Dependencies = dependencies, Needed = random.Next(1, dependencies.Length + 1), Cancels = random.Next(4) > 0 };
    }

    private static FlowPlan PlanOf(int count, JoinModel.Wait[] waits, int[] neededElsewhere)
    {
        var dependencies = Enumerable.Range(0, count).Select(task => $"T{task}");
        var joins = waits.Select((wait, i) => $"J{i} {wait.Needed}of{(wait.Cancels ? "" : " continue")} <- {string.Join(", ", wait.Dependencies.Select(task => $"T{task}"))}");
        return TestPlan.Of([.. dependencies, .. joins, .. neededElsewhere.Select(task => $"K <- T{task}")]);
    }
}
