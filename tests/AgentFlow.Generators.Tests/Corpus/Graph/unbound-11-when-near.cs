// CLEAN: the same with a nullable number, and a task that has a Validate
partial class Report
{
    [AgentTask(When = nameof(IsLong))] int Count(string text) => text.Length;
    [AgentTask(Validate = nameof(IsEven))] int Twice(int? count) => 2 * (count ?? 0);
    [AgentTask] int Thrice(int twice) => 3 * twice;
    static bool IsLong(string text) => text.Length > 9;
    static bool IsEven(int twice) => twice % 2 == 0;
}
