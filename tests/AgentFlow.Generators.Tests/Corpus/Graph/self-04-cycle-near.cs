// CLEAN: Validate takes the task's own result
partial class Report
{
    [AgentTask(Validate = nameof(IsGood))] string Draft(string topic) => topic;
    [AgentTask] string Revise(string draft) => draft.Trim();
    static bool IsGood(string draft) => draft.Length > 0;
}
