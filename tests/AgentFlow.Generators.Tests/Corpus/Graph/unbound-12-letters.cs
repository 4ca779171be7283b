// FLAG AGF0104: only the first letter of a task's name becomes small
partial class Report
{
    [AgentTask] string URL(string topic) => topic;
    [AgentTask] int Count(string url) => url.Length;
}
