// CLEAN: a task of each pool, and some of none, in each phase
[AgentPool("writer", 1), AgentPool("reader", 1)]
partial class Report
{
    [AgentTask(Agent = "writer")] int A(int x) => x;
    [AgentTask(Agent = "reader")] int B(int x) => x;
    [AgentTask] int C(int x) => x;
    [AgentTask(Agent = "writer")] int D(int a) => a;
    [AgentTask(Agent = "reader")] int E(int a) => a;
    [AgentTask] int F(int a) => a;
}
