// CLEAN: the keyword as a name in nameof
partial class Report
{
    [AgentTask] string @class(string topic) => topic;
    [AgentTask(DependsOn = [nameof(@class)])] string Review(string @class) => @class;
}
