// CLEAN: it takes the result of both
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] string Review(string draft) => draft;
    [AgentTask(DependsOn = [nameof(Draft)])] void Publish(string review, string draft) => Console.WriteLine(review + draft);
}
