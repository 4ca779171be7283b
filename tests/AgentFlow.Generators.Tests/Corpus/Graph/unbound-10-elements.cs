// FLAG AGF0104: the source of the elements is no list
partial class Report
{
    [AgentTask] int Read(string text) => text.Length;
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach(nameof(Read))] int number) => number;
}
