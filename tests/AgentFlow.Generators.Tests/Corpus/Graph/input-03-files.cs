// FLAG AGF0105: the other declaration stands in another file
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
}
// FILE
partial class Report
{
    [AgentTask] int Count(string[] topic) => topic.Length;
}
