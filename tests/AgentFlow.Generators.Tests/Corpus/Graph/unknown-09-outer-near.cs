// CLEAN: the type around this one has a task of that name too
partial class Office
{
    [AgentTask] static void Load() => Console.WriteLine();

    partial class Report
    {
        [AgentTask] static void Load() => Console.WriteLine();
        [AgentTask(DependsOn = [nameof(Load)])] string Draft(string topic) => topic;
    }
}
