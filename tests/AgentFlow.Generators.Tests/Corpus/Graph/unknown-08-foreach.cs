// FLAG AGF0201 AGF0201: a ForEach over a member, and over a task but for upper and lower case
partial class Report
{
    private readonly string[] _texts = [];
    [AgentTask] string[] Read(string topic) => [topic, .. _texts];
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach(nameof(_texts))] string text) => text.Length;
    [AgentTask(MaxConcurrency = 2)] int Measure([ForEach("read")] string text) => text.Length;
}
