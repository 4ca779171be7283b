// FLAG AGF0202 AGF0203: a task on a cycle that depends on itself as well
partial class Report
{
    [AgentTask(DependsOn = [nameof(Draft), nameof(Revise)])] string Draft(string topic) => topic;
    [AgentTask] string Revise(string draft) => draft.Trim();
}
