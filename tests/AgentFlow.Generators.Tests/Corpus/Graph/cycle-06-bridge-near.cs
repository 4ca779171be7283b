// CLEAN: two diamonds with a bridge between them
partial class Report
{
    [AgentTask] int A(int x) => x;
    [AgentTask] int B(int a) => a;
    [AgentTask] int B2(int a) => a;
    [AgentTask] int C(int b, int b2) => b + b2;
    [AgentTask] int D(int c) => c;
    [AgentTask] int D2(int c) => c;
    [AgentTask] int After(int d, int d2) => d + d2;
}
