// FLAG AGF0102: a workflow that derives from one of another project, whose tasks are private
public partial class Basis
{
    [AgentTask] private string Read(string topic) => topic;
}
// PROJECT
partial class Report : Basis
{
    [AgentTask] int Count(string text) => text.Length;
}
