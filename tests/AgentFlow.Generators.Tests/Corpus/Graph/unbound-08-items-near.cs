// CLEAN: a list of all of them, or one by one
partial class Report
{
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach("texts")] string text) => text.Length;
    [AgentTask] int Sum(IReadOnlyList<int> count) => count.Count;
    [AgentTask(MaxConcurrency = 2)] int Twice([ForEach(nameof(Count))] int count) => 2 * count;
}
