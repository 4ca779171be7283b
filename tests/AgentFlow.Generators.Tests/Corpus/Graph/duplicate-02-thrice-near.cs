// CLEAN: one entry in each of three lists
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Draft)])] string Review(string draft) => draft;
    [AgentTask(DependsOn = [nameof(Draft)])] string Revise(string draft) => draft;
    [AgentTask(DependsOn = [nameof(Draft)])] string Publish(string draft) => draft;
}
