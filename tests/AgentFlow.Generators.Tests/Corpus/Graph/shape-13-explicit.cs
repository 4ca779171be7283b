// FLAG AGF0102: an explicit implementation cannot be called by its name, nor named by nameof
interface IReport
{
    string Draft(string topic);
}

partial class Report : IReport
{
    [AgentTask] string IReport.Draft(string topic) => topic;
    [AgentTask(DependsOn = ["IReport.Draft"])] int Count(string topic) => topic.Length;
}
