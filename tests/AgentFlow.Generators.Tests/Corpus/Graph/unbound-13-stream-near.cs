// CLEAN: a stream that nobody declares, and a list
partial class Report
{
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach("texts", Stream = true)] string text) => text.Length;
    [AgentTask(MaxConcurrency = 2)] int Measure([ForEach("words")] string word) => word.Length;
    [AgentTask] int Sum(IEnumerable<string> words) => words.Count();
}
