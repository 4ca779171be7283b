// FLAG AGF0201: a method of the base class is no task of this one
class Basis
{
    protected void Load() => Console.WriteLine();
}

partial class Report : Basis
{
    [AgentTask(DependsOn = [nameof(Load)])] string Draft(string topic) => topic;
}
