// FLAG AGF0201: the method's name with an Async that it does not have
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] int Count([FromTask("DraftAsync")] string text) => text.Length;
}
