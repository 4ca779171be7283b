// CLEAN: one takes the result by its name, the other is an input
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask(DependsOn = [nameof(Draft)])] int Count(string draft, string other) => draft.Length + other.Length;
}
