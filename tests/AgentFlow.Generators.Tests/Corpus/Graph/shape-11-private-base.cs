// FLAG AGF0102: the base's tasks are private, and it is a workflow all the same
partial class Basis
{
    [AgentTask] private string Read(string topic) => topic;
}

partial class Middle : Basis { }

partial class Report : Middle
{
    [AgentTask] int Count(string text) => text.Length;
}
