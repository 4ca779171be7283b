// CLEAN: a class that implements an interface by a task
interface IReport
{
    string Draft(string topic);
}

partial class Report : IReport
{
    [AgentTask] public string Draft(string topic) => topic;
}
