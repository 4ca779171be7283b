// CLEAN: nameof in each of these places
partial class Report
{
    [AgentTask] string[] Read(string topic) => [topic];
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach(nameof(Read))] string text) => text.Length;
    [AgentTask(When = nameof(IsWanted), Validate = nameof(IsGood))] int Sum([FromTask(nameof(Count))] IReadOnlyList<int> numbers) => numbers.Count;
    static bool IsWanted(string topic) => topic.Length > 0;
    static bool IsGood(int sum) => sum > 0;
}
