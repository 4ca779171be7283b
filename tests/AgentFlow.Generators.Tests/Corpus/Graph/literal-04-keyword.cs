// FLAG AGF0206: a task whose name is a keyword
partial class Report
{
    [AgentTask] string @class(string topic) => topic;
    [AgentTask(DependsOn = ["class"])] string Review(string @class) => @class;
}
