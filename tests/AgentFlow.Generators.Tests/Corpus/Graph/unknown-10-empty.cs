// FLAG AGF0201 AGF0201: an empty name, and none
partial class Report
{
    [AgentTask(DependsOn = ["", null!])] string Draft(string topic) => topic;
}
