// CLEAN: nullable, boxed and tolerant forms of the same type
partial class Report
{
    [AgentTask] int Count(string text) => text.Length;
    [AgentTask] int? Thrice(int? count) => 3 * count;
    [AgentTask] string? Twice([FromTask(nameof(Count))] IConvertible number) => number.ToString();
    [AgentTask] int Half(int? thrice) => thrice / 2 ?? 0;
    [AgentTask] int Tries(TaskOutcome<int> count) => count.Attempts;
}
