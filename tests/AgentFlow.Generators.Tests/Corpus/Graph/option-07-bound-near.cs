// CLEAN: MaxConcurrency of the workflow bounds its tasks
[AgentWorkflow(MaxConcurrency = 2)]
partial class Report
{
    [AgentTask] int Count(string[] texts) => texts.Length;
}
