using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Resuming;

/// <summary>
/// How a run went, in words: <c>"A ok, B failed, C ok by A+B, D no, E items"</c>. <c>by</c> names who met the join, <c>no</c> is what a
/// When said, <c>items</c> is a task some of whose items failed; <c>torn</c> is one whose stream broke off, <c>stream</c> one whose items took
/// all of a stream and failed.
/// </summary>
internal static class PreviousTasks
{
    public static PreviousTask[] Of(FlowPlan plan, string before)
    {
        var tasks = new PreviousTask[plan.Count];
        foreach (string line in before.Split(", "))
        {
            string[] words = line.Split(' ');
            tasks[plan.IndexOf(words[0])] = Parse(plan, words[1]) with
            {
                Winners = words.Length < 4 ? null : words[3].Split('+').Select(plan.IndexOf).ToArray(),
            };
        }

        return tasks;
    }

    /// <summary>What is kept: <c>"A Kept, B Again"</c>.</summary>
    public static string Keeping(string[] tasks, string before)
    {
        var plan = TestPlan.Of(tasks);
        var keeping = KeepDecision.Of(plan, Of(plan, before));
        return string.Join(", ", plan.Tasks.Select((task, index) => $"{task.Name} {keeping[index]}"));
    }

    private static PreviousTask Parse(FlowPlan plan, string word) => word switch
    {
        "ok" => new(OutcomeStatus.Succeeded),
        "failed" => new(OutcomeStatus.Failed),
        "skipped" => new(OutcomeStatus.Skipped),
        "canceled" => new(OutcomeStatus.Canceled),
        "no" => new(OutcomeStatus.Skipped) { IsByChoice = true },
        "torn" => new(OutcomeStatus.Failed) { HasItems = true, HasReadStream = true, IsCutShort = true },
        "stream" => new(OutcomeStatus.Failed) { HasItems = true, HasReadStream = true },
        "items" => new(OutcomeStatus.Failed) { HasItems = true },
        _ => throw new ArgumentException($"'{word}' is no way for a task of '{plan.Name}' to end."),
    };
}
