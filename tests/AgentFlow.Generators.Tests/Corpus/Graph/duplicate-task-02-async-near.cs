// CLEAN: only a trailing one does not, and only as it is written
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask] string AsyncDraft(string topic) => topic;
    [AgentTask] string DraftAsyncs(string topic) => topic;
    [AgentTask] string Draftasync(string topic) => topic;
}
