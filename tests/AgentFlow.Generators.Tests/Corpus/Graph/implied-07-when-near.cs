// CLEAN: a task that may go without a result has a When of its own on the way
partial class Report
{
    [AgentTask(When = nameof(IsLong))] string Draft(string topic) => topic;
    [AgentTask] string Review(string? draft) => draft ?? "";
    [AgentTask(DependsOn = [nameof(Draft)])] void Publish(string review) => Console.WriteLine(review);
    static bool IsLong(string topic) => topic.Length > 9;
}
