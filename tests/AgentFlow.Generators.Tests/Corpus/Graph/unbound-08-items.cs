// FLAG AGF0104: a ForEach has a result for each of its items
partial class Report
{
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach("texts")] string text) => text.Length;
    [AgentTask] int Twice(int count) => 2 * count;
}
