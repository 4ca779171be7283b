// FLAG AGF0107: the base has a RunAsync of its own
class Basis
{
    public Task<int> RunAsync(int number) => Task.FromResult(number);
}

partial class Report : Basis
{
    [AgentTask] string Draft(string topic) => topic;
}
