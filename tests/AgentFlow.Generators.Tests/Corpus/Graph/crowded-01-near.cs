// CLEAN: three tasks in two phases
[AgentPool("writer", 2)]
partial class Report
{
    [AgentTask(Agent = "writer")] int A(int x) => x;
    [AgentTask(Agent = "writer")] int B(int x) => x;
    [AgentTask(Agent = "writer")] int C(int a) => a;
}
