// CLEAN: two chains that share no task
partial class Report
{
    [AgentTask] int A(int b) => b;
    [AgentTask] int B(int x) => x;
    [AgentTask] int C(int d) => d;
    [AgentTask] int D(int x) => x;
}
