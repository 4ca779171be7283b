// CLEAN: the workflow runs no more at once than the pool has
[AgentWorkflow(MaxConcurrency = 2), AgentPool("writer", 2)]
partial class Report
{
    [AgentTask(Agent = "writer")] int A(int x) => x;
    [AgentTask(Agent = "writer")] int B(int x) => x;
    [AgentTask(Agent = "writer")] int C(int x) => x;
}
