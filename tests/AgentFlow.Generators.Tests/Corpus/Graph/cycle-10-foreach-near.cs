// CLEAN: element by element through two of them, and a list of the first
partial class Report
{
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach("numbers")] int number) => number;
    [AgentTask(MaxConcurrency = 2)] int Twice([ForEach(nameof(Count))] int half, IReadOnlyList<int> count) => half * count.Count;
}
