// CLEAN: a task replaces a method of the base, and another one overrides what every object has
class Basis
{
    public string Draft(string topic) => topic;
}

partial class Report : Basis
{
    [AgentTask] public new string Draft(string topic) => topic;
    [AgentTask] public override string ToString() => "report";
}
