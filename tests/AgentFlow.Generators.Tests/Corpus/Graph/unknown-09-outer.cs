// FLAG AGF0201: a task of the type around this one
partial class Office
{
    [AgentTask] static void Load() => Console.WriteLine();

    partial class Report
    {
        [AgentTask(DependsOn = [nameof(Load)])] string Draft(string topic) => topic;
    }
}
