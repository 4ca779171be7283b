// CLEAN: two tasks whose names differ at their end
partial class Report
{
    private const string First = nameof(Draft);
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] string Drafts(string topic) => topic;
    [AgentTask(DependsOn = new[] { First, nameof(Drafts) })] string Review(string draft, string drafts) => draft + drafts;
}
