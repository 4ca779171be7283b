// CLEAN: the way goes through an optional task, which need not have succeeded
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask(Optional = true)] string Review(string draft) => draft;
    [AgentTask(DependsOn = [nameof(Draft)])] void Publish(string? review) => Console.WriteLine(review);
}
