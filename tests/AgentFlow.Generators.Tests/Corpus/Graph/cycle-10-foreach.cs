// FLAG AGF0203: a cycle through the elements of a ForEach
partial class Report
{
    [AgentTask] List<int> Read(IReadOnlyList<int> count) => [.. count];
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach(nameof(Read))] int number) => number;
}
