// CLEAN: what a body calls is no dependency
partial class Report
{
    [AgentTask] string Draft(string topic) => topic.Length > 9 ? topic : Review(topic);
    [AgentTask] string Review(string draft) => draft.Length > 9 ? draft : Draft(draft);
}
