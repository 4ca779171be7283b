// FLAG AGF0205: an optional task need only have ended, which any way implies
partial class Report
{
    [AgentTask(Optional = true)] string Draft(string topic) => topic;
    [AgentTask] string Review(string? draft) => draft ?? "";
    [AgentTask(DependsOn = [nameof(Draft)])] void Publish(string review) => Console.WriteLine(review);
}
