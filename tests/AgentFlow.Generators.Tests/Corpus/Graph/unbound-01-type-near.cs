// CLEAN: another name, and it is an input
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] int Count(int drafts) => drafts;
}
