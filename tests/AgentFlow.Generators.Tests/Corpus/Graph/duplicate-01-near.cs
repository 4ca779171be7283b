// CLEAN: an entry that a parameter implies as well
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Draft)])] string Review(string draft, [FromTask(nameof(Draft))] string again) => draft + again;
}
