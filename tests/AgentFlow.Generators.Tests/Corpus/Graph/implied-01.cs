// FLAG AGF0205: the task that it takes from waits for this one already
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] string Review(string draft) => draft;
    [AgentTask(DependsOn = [nameof(Draft)])] void Publish(string review) => Console.WriteLine(review);
}
