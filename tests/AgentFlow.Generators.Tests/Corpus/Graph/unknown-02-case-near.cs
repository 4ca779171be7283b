// CLEAN: a method whose name begins with a small letter, named as it is
partial class Report
{
    [AgentTask] string summarize(string topic) => topic;
    [AgentTask(DependsOn = [nameof(summarize)])] int Count(string summarize) => summarize.Length;
}
