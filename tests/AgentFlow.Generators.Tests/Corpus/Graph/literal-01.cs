// FLAG AGF0206: a literal in DependsOn
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask(DependsOn = ["Draft"])] string Review(string draft) => draft;
}
