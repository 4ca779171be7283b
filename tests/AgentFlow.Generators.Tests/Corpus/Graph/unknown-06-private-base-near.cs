// CLEAN: another class's method of that name gives the name alone
class Basis
{
    public void Load() => Console.WriteLine();
}

partial class Report
{
    [AgentTask] private void Load() => Console.WriteLine();
    [AgentTask(DependsOn = [nameof(Basis.Load)])] string Draft(string topic) => topic;
}
