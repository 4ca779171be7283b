// CLEAN: the base class's method is overridden by a task
abstract class Basis
{
    protected abstract void Load();
}

partial class Report : Basis
{
    [AgentTask] protected override void Load() => Console.WriteLine();
    [AgentTask(DependsOn = [nameof(Load)])] string Draft(string topic) => topic;
}
