// FLAG AGF0204 AGF0204 AGF0206: one task by nameof, by a literal and by a constant
partial class Report
{
    private const string First = "Draft";
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask(DependsOn = new[] { nameof(Draft), "Draft", First })] string Review(string draft) => draft;
}
