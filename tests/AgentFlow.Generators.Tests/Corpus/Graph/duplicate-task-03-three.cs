// FLAG AGF0103 AGF0103: of three tasks with one name, two are too many
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] string Draft(int number) => number.ToString();
    [AgentTask] string DraftAsync(string topic) => topic;
}
