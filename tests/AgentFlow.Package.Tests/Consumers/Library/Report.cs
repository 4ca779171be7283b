using AgentFlow;

namespace Documents;

/// <summary>A report drawn up from two sources.</summary>
[AgentWorkflow(Schedule = Schedule.Eager, OnFailure = OnFailure.Stop)]
public sealed partial class Report
{
    [AgentTask]
    private static async Task<string> DraftAsync(string topic, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return topic;
    }

    [AgentTask(Optional = true)]
    private static int CountSources(IReadOnlyList<string> sources) => sources?.Count ?? 0;

    [AgentTask]
    private static string Compose(string draft, int? countSources) => $"{draft} ({countSources})";

    [AgentTask(DependsOn = [nameof(Compose)])]
    private static async Task PublishAsync(TaskOutcome<int> countSources)
    {
        await Task.Yield();
        ArgumentNullException.ThrowIfNull(countSources);
    }
}
