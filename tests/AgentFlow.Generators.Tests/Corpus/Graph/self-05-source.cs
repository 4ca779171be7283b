// FLAG AGF0202 AGF0202: FromTask and ForEach of the very task
partial class Report
{
    [AgentTask] string Draft([FromTask(nameof(Draft))] string text) => text;
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach(nameof(Count))] int number) => number;
}
