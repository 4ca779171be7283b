// FLAG AGF0201: a misspelt name
partial class Report
{
    [AgentTask] string Summarize(string topic) => topic;
    [AgentTask(DependsOn = ["Sumarize"])] int Count(string summarize) => summarize.Length;
}
