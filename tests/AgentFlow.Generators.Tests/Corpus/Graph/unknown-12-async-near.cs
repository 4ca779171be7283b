// CLEAN: a task called Async is called so in full
partial class Report
{
    [AgentTask] string Async(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Async)])] int Count(string async) => async.Length;
}
