// FLAG AGF0305: the workflow runs more at once than the pool has
[AgentWorkflow(MaxConcurrency = 3), AgentPool("writer", 2)]
partial class Report
{
    [AgentTask(Agent = "writer")] int A(int x) => x;
    [AgentTask(Agent = "writer")] int B(int x) => x;
    [AgentTask(Agent = "writer")] int C(int x) => x;
}
