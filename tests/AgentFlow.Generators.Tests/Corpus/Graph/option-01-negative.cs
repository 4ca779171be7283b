// FLAG AGF0106 AGF0106: two numbers below zero are two reports
partial class Report
{
    [AgentTask(TimeoutMs = -1, Retries = -2)] string Draft(string topic) => topic;
}
