// FLAG AGF0205: it waits for the second of three, and takes from the third
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] string Left(string draft) => draft;
    [AgentTask] string Right(string left) => left;
    [AgentTask(DependsOn = [nameof(Left)])] void Publish(string right) => Console.WriteLine(right);
}
