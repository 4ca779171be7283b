// CLEAN: each dependency counts for a join
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] string Left(string draft) => draft;
    [AgentTask] string Right(string left) => left;
    [AgentTask(DependsOn = [nameof(Left), nameof(Right)], Join = Join.Any, Losers = Losers.Continue)] void Publish() => Console.WriteLine();
}
