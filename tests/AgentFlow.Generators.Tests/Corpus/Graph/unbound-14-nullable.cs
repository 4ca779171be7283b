// FLAG AGF0104 AGF0104 AGF0104: a widened number by FromTask, a nullable one as a plain one, an outcome of another type
partial class Report
{
    [AgentTask] int Count(string text) => text.Length;
    [AgentTask] int? Thrice(int? count) => 3 * count;
    [AgentTask] long Twice([FromTask(nameof(Count))] long number) => 2 * number;
    [AgentTask] int Half(int thrice) => thrice / 2;
    [AgentTask] int Tries(TaskOutcome<long> count) => count.Attempts;
}
