// FLAG AGF0102: an explicit implementation cannot be called by its name
interface IReport
{
    string Draft(string topic);
}

partial class Report : IReport
{
    [AgentTask] string IReport.Draft(string topic) => topic;
}
