// CLEAN: the same type by an alias
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
}
// FILE
using Topic = System.String;

partial class Report
{
    [AgentTask] int Count(Topic topic) => topic.Length;
}
