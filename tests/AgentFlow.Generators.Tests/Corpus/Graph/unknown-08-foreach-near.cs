// CLEAN: a ForEach over an input that no other parameter declares
partial class Report
{
    [AgentTask] string[] Read(string topic) => [topic];
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach("texts")] string text) => text.Length;
    [AgentTask(MaxConcurrency = 2)] int Measure([ForEach(nameof(Read))] string text) => text.Length;
}
