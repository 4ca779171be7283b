// CLEAN: an explicit implementation beside the task that it calls
interface IReport
{
    string Draft(string topic);
}

partial class Report : IReport
{
    [AgentTask] string Draft(string topic) => topic;
    string IReport.Draft(string topic) => Draft(topic);
}
