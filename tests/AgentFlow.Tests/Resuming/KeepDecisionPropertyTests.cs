using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Resuming;

/// <summary>
/// What is kept of random runs of random plans is compared with the definition: the largest set of tasks in which each rests on members
/// alone, found by trying every set.
/// </summary>
public class KeepDecisionPropertyTests
{
    private const int Draws = 3000;

    [Fact]
    public void AsMuchAsCanBeIsKept_AndNoMore()
    {
        int kept = 0;
        int losers = 0;
        for (int seed = 1; seed <= Draws; seed++)
        {
            var random = new Random(seed);
            string[] lines = DrawPlan(random);
            var plan = TestPlan.Of(lines);
            var before = DrawRun(random, plan);

            int expected = LargestSoundSet(plan, before);
            var keeping = KeepDecision.Of(plan, before);
            int actual = Enumerable.Range(0, plan.Count).Where(task => keeping[task] == Keeping.Kept).Sum(task => 1 << task);

            Assert.True(expected == actual, $"Seed {seed}: {string.Join("; ", lines)}\n{string.Join("; ", before)}\nexpected {expected:b}, was {actual:b}");
            kept += int.PopCount(actual);
            losers += before.Where((task, index) => !task.HasSucceeded && (actual & (1 << index)) != 0).Count();
        }

        // What is drawn is worth comparing.
        Assert.True(kept > Draws && losers > Draws / 20, $"{kept} kept, {losers} losers");
    }

    private static int LargestSoundSet(FlowPlan plan, PreviousTask[] before)
    {
        int largest = 0;
        for (int set = 0; set < 1 << plan.Count; set++)
        {
            if (Enumerable.Range(0, plan.Count).All(task => !IsIn(set, task) || IsSound(plan, before, task, set)))
            {
                largest |= set;
            }
        }

        return largest;
    }

    private static bool IsSound(FlowPlan plan, PreviousTask[] before, int task, int set)
    {
        var needs = plan.DependenciesOf(task).ToArray();
        if (!before[task].HasSucceeded)
        {
            var consumers = Enumerable.Range(0, plan.Count).Where(other => plan.DependenciesOf(other).ToArray().Any(need => need.Task == task)).ToArray();
            return consumers.Length > 0 && consumers.All(consumer => IsMet(plan, before, consumer, set));
        }

        if (plan[task].Join == Join.All)
        {
            return needs.All(need => IsIn(set, need.Task) || IsUnseenGap(before, need));
        }

        return IsMet(plan, before, task, set)
            && needs.All(need => IsIn(set, need.Task) || need.IsOrderAlone);
    }

    private static bool IsUnseenGap(PreviousTask[] before, Dependency need) => need.IsOrderAlone && !before[need.Task].HasSucceeded;

    private static bool IsMet(FlowPlan plan, PreviousTask[] before, int task, int set)
        => plan[task].Join != Join.All && before[task].Winners is { } winners && winners.All(winner => IsIn(set, winner));

    private static bool IsIn(int set, int task) => (set & (1 << task)) != 0;

    private static string[] DrawPlan(Random random)
    {
        string[] lines = new string[random.Next(2, 8)];
        for (int task = 0; task < lines.Length; task++)
        {
            string[] needs = Enumerable.Range(0, task)
                .Where(_ => random.Next(3) == 0)
                .Select(need => $"T{need}{(random.Next(3) == 0 ? "?" : "")}{(random.Next(3) == 0 ? "!" : "")}")
                .ToArray();
            string word = needs.Length == 0 ? "" : random.Next(4) switch { 0 => " any", 1 => $" {random.Next(1, needs.Length + 1)}of", _ => "" };
            lines[task] = needs.Length == 0 ? $"T{task}" : $"T{task}{word} <- {string.Join(", ", needs)}";
        }

        return lines;
    }

    /// <summary>A run that could have been: a task that did not get what it needs was skipped.</summary>
    private static PreviousTask[] DrawRun(Random random, FlowPlan plan)
    {
        var before = new PreviousTask[plan.Count];
        for (int task = 0; task < before.Length; task++)
        {
            var needs = plan.DependenciesOf(task).ToArray();
            int[] succeeded = needs.Where(need => before[need.Task].HasSucceeded).Select(need => need.Task).ToArray();
            int needed = plan[task].Join == Join.Any ? 1 : plan[task].Needed;
            bool isJoin = plan[task].Join != Join.All;
            bool starts = isJoin ? succeeded.Length >= needed : needs.All(need => !need.IsRequired || before[need.Task].HasSucceeded);
            int drawn = random.Next(6);
            before[task] = new PreviousTask(!starts ? OutcomeStatus.Skipped : drawn == 0 ? OutcomeStatus.Failed : drawn == 1 ? OutcomeStatus.Canceled : OutcomeStatus.Succeeded)
            {
                Winners = isJoin && starts ? succeeded.OrderBy(_ => random.Next()).Take(needed).ToArray() : null,
            };
        }

        return before;
    }
}
