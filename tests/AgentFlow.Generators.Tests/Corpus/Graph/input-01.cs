// FLAG AGF0105: one input has two types
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] int Count(int topic) => topic;
}
