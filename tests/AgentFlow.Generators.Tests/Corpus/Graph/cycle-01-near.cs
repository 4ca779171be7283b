// CLEAN: only one waits for the other
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Draft)])] string Revise(string draft) => draft.Trim();
}
