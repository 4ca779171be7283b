// FLAG AGF0102: a static class has no instance
static partial class Report
{
    [AgentTask] static string Draft(string topic) => topic;
}
