// FLAG AGF0204: one entry twice
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Draft), nameof(Draft)])] string Review(string draft) => draft;
}
