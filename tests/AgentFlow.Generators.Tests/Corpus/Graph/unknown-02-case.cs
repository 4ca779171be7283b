// FLAG AGF0201: a name of a task but for upper and lower case
partial class Report
{
    [AgentTask] string Summarize(string topic) => topic;
    [AgentTask(DependsOn = ["summarize"])] int Count(string summarize) => summarize.Length;
}
