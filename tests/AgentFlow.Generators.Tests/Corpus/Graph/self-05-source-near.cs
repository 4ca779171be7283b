// CLEAN: FromTask and ForEach of a task declared later
partial class Report
{
    [AgentTask] string Draft([FromTask(nameof(Read))] int[] numbers) => string.Join(' ', numbers);
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach(nameof(Read))] int number) => number;
    [AgentTask] int[] Read(int first) => [first];
}
