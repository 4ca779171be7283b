// FLAG AGF0102: an interface
partial interface IReport
{
    [AgentTask] string Draft(string topic) => topic;
}
