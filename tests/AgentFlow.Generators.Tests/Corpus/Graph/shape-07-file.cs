// FLAG AGF0102: the generated part of a file type would be another type
file partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
}
