// CLEAN: a short way and a long one between the same two tasks
partial class Report
{
    [AgentTask] int A(int x) => x;
    [AgentTask] int B(int a, int c) => a + c;
    [AgentTask] int C(int d) => d;
    [AgentTask] int D(int a) => a;
    [AgentTask] int E(int a, int f) => a + f;
    [AgentTask] int F(int x) => x;
}
