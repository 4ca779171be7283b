// CLEAN: no DependsOn
partial class Report
{
    [AgentTask(DependsOn = null!)] string Draft(string topic) => topic;
}
