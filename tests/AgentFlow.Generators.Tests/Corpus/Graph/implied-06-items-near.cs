// CLEAN: items that see a failure as well imply no success
partial class Report
{
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach("numbers")] int number) => number;
    [AgentTask(MaxConcurrency = 2)] int Twice([ForEach(nameof(Count))] TaskOutcome<int> count) => count.Attempts;
    [AgentTask(DependsOn = [nameof(Count)])] void Publish(IReadOnlyList<int> twice) => Console.WriteLine(twice.Count);
}
