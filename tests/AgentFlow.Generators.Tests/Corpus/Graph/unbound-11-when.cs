// FLAG AGF0104: a task that has a When may give no number
partial class Report
{
    [AgentTask(When = nameof(IsLong))] int Count(string text) => text.Length;
    [AgentTask] int Twice(int count) => 2 * count;
    static bool IsLong(string text) => text.Length > 9;
}
