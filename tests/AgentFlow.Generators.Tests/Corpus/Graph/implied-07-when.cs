// FLAG AGF0205 AGF0205: a task left out by its When had what it depends on; and a When takes a result too
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask(When = nameof(IsLong))] string Review(string draft) => draft;
    [AgentTask(DependsOn = [nameof(Draft), nameof(Review)])] void Publish() => Console.WriteLine();
    [AgentTask] int Count(string draft) => draft.Length;
    [AgentTask(DependsOn = [nameof(Draft)], When = nameof(IsMuch))] void Print() => Console.WriteLine();
    static bool IsLong(string topic) => topic.Length > 9;
    static bool IsMuch(int count) => count > 9;
}
