// CLEAN: no names at all
partial class Report
{
    [AgentTask(DependsOn = [])] string Draft(string topic) => topic;
    [AgentTask(DependsOn = new string[0])] string Sketch(string topic) => topic;
}
