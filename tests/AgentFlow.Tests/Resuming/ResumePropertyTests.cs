using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Resuming;

/// <summary>
/// Random plans are run and resumed, with other failures and other answers of their conditions. Afterwards the definition is held
/// against what was seen: a success is kept if, and only if, everything that it depends on is as it was, but for gaps that it only came after.
/// </summary>
public class ResumePropertyTests
{
    private const int Draws = 2000;

    [Fact]
    public async Task ASuccessIsKept_IfAndOnlyIfWhatItDependsOnIsAsItWas()
    {
        int kept = 0;
        int answers = 0;
        for (int seed = 1; seed <= Draws; seed++)
        {
            var random = new Random(seed);
            string[] lines = DrawPlan(random);
            var plan = TestPlan.Of(lines);
            var runs = new ReplayRun[3];
            runs[0] = await Draw(random, plan, new ReplayRun(plan)).RunAsync();
            for (int i = 1; i < runs.Length; i++)
            {
                runs[i] = await Draw(random, plan, new ReplayRun(plan, runs[i - 1])).RunAsync();
                for (int task = 0; task < plan.Count; task++)
                {
                    bool expected = IsToBeKept(plan, runs[i - 1], runs[i], task);
                    string story = $"Seed {seed}, resume {i}, {plan[task].Name}: {string.Join("; ", lines)}\n{runs[i - 1].Statuses()}\n{runs[i].Statuses()}";
                    Assert.True(expected == ReferenceEquals(runs[i - 1].Outcome(task), runs[i].Outcome(task)), story);
                    Assert.False(expected && runs[i].Started.Contains(plan[task].Name), story);
                    kept += expected ? 1 : 0;
                    answers += expected && Array.Exists(plan.DependenciesOf(task).ToArray(), need => IsNo(runs[i].Outcome(need.Task))) ? 1 : 0;
                }
            }
        }

        // What is drawn is worth comparing.
        Assert.True(kept > Draws && answers > Draws / 50, $"{kept} kept, {answers} after a condition that said no again");
    }

    private static bool IsToBeKept(FlowPlan plan, FlowRun before, FlowRun after, int task)
        => before.Outcome(task).Status == OutcomeStatus.Succeeded
            && Array.TrueForAll(plan.DependenciesOf(task).ToArray(), need => IsUnseenGap(before, need) || IsAsItWas(before.Outcome(need.Task), after.Outcome(need.Task)));

    private static bool IsUnseenGap(FlowRun before, Dependency need) => need.IsOrderAlone && before.Outcome(need.Task).Status != OutcomeStatus.Succeeded;

    private static bool IsAsItWas(TaskOutcome before, TaskOutcome after) => ReferenceEquals(before, after) || (IsNo(before) && IsNo(after));

    private static bool IsNo(TaskOutcome outcome) => outcome.Error is { IsByChoice: true };

    private static ReplayRun Draw(Random random, FlowPlan plan, ReplayRun run)
    {
        run.Fails.UnionWith(plan.Tasks.Where(_ => random.Next(5) == 0).Select(task => task.Name));
        run.SaysNo.UnionWith(plan.Tasks.Where(_ => random.Next(2) == 0).Select(task => task.Name));
        return run;
    }

    private static string[] DrawPlan(Random random)
    {
        string[] lines = new string[random.Next(2, 9)];
        for (int task = 0; task < lines.Length; task++)
        {
            string[] needs = Enumerable.Range(0, task)
                .Where(_ => random.Next(3) == 0)
                .Select(need => $"T{need}{(random.Next(2) == 0 ? "?" : "")}{(random.Next(3) == 0 ? "!" : "")}")
                .ToArray();
            string words = (random.Next(4) == 0 ? " when" : "") + (random.Next(4) == 0 ? " optional" : "");
            lines[task] = $"T{task}{words}{(needs.Length == 0 ? "" : $" <- {string.Join(", ", needs)}")}";
        }

        return lines;
    }
}
