// CLEAN: the base has a private method of the same name as a task
class Basis
{
    private string Read(string topic) => topic;
    protected string Again(string topic) => Read(topic);
}

partial class Report : Basis
{
    [AgentTask] string Read(string topic) => Again(topic);
    [AgentTask] int Count(string read) => read.Length;
}
