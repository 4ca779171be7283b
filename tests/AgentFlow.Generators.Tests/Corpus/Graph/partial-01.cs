// FLAG AGF0101: a workflow that is not partial
class Report
{
    [AgentTask] string Draft(string topic) => topic;
}
