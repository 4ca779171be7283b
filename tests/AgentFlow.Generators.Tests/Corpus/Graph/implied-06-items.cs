// FLAG AGF0205: items that all succeeded imply those that they were made of
partial class Report
{
    [AgentTask] string[] Read(string topic) => [topic];
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach(nameof(Read))] string text) => text.Length;
    [AgentTask(DependsOn = [nameof(Read)])] void Publish(IReadOnlyList<int> count) => Console.WriteLine(count.Count);
}
