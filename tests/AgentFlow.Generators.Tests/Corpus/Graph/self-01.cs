// FLAG AGF0202: a task names itself
partial class Report
{
    [AgentTask(DependsOn = [nameof(Draft)])] string Draft(string topic) => topic;
}
