// FLAG AGF0206 AGF0206 AGF0206 AGF0206: in FromTask, in ForEach, in When and in Validate
partial class Report
{
    [AgentTask] string[] Read(string topic) => [topic];
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach("Read")] string text) => text.Length;
    [AgentTask(When = "IsWanted", Validate = "IsGood")] int Sum([FromTask("Count")] IReadOnlyList<int> numbers) => numbers.Count;
    static bool IsWanted(string topic) => topic.Length > 0;
    static bool IsGood(int sum) => sum > 0;
}
