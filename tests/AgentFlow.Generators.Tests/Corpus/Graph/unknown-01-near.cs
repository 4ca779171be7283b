// CLEAN: the name as it is declared
partial class Report
{
    [AgentTask] string Summarize(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Summarize)])] int Count(string summarize) => summarize.Length;
}
