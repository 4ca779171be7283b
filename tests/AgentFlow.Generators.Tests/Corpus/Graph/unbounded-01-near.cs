// CLEAN: the workflow's bound is the limit
[AgentWorkflow(MaxConcurrency = 4)]
partial class Report
{
    [AgentTask] int Count([ForEach("texts")] string text) => text.Length;
}
