// FLAG AGF0106: Needed without AtLeast
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask(Needed = 1)] int Count(string draft) => draft.Length;
}
