// CLEAN: an overload of it is a task
partial class Report
{
    string Tidy(string topic) => topic.Trim();
    [AgentTask] void Tidy() => Console.WriteLine();
    [AgentTask(DependsOn = [nameof(Tidy)])] string Draft(string topic) => Tidy(topic);
}
