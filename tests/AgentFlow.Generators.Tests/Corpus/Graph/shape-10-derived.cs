// FLAG AGF0102: a workflow that derives from a workflow
partial class Basis
{
    [AgentTask] protected string Read(string topic) => topic;
}

partial class Report : Basis
{
    [AgentTask] int Count(string text) => text.Length;
}
