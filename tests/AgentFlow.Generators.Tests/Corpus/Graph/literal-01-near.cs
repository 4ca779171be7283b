// CLEAN: a constant
partial class Report
{
    private const string First = "Draft";
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask(DependsOn = [First])] string Review(string draft) => draft;
}
