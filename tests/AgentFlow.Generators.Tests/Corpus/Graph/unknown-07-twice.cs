// FLAG AGF0201 AGF0201: an unknown name twice is two unknown names and no duplicate
partial class Report
{
    [AgentTask(DependsOn = ["Load", "Load"])] string Draft(string topic) => topic;
}
