// FLAG AGF0104: a list is no stream
partial class Report
{
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach("texts", Stream = true)] string text) => text.Length;
    [AgentTask] int Sum(IEnumerable<string> texts) => texts.Count();
}
