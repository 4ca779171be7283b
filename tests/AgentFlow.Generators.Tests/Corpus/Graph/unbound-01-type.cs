// FLAG AGF0104: named after a task whose result is of another type
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] int Count(int draft) => draft;
}
