// FLAG AGF0203: two tasks wait on each other
partial class Report
{
    [AgentTask(DependsOn = [nameof(Revise)])] string Draft(string topic) => topic;
    [AgentTask] string Revise(string draft) => draft.Trim();
}
