// FLAG AGF0202 AGF0202: itself twice in one list: each is to be removed, and neither is a duplicate
partial class Report
{
    [AgentTask(DependsOn = [nameof(Draft), nameof(Draft)])] string Draft(string topic) => topic;
}
