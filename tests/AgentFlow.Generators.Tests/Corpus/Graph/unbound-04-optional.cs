// FLAG AGF0104: the task may give no result
partial class Report
{
    [AgentTask(Optional = true)] string Draft(string topic) => topic;
    [AgentTask] int Count(string draft) => draft.Length;
}
