// FLAG AGF0104: a number is not widened
partial class Report
{
    [AgentTask] int Count(string text) => text.Length;
    [AgentTask] long Twice(long count) => 2 * count;
}
