// FLAG AGF0102 AGF0201: a private task of the base class, where there should be none
partial class Basis
{
    [AgentTask] private void Load() => Console.WriteLine();
}

partial class Report : Basis
{
    [AgentTask(DependsOn = ["Load"])] string Draft(string topic) => topic;
}
