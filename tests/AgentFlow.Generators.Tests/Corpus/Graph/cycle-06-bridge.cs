// FLAG AGF0203 AGF0203: two cycles with a bridge between them, and a task after both
partial class Report
{
    [AgentTask] int A(int b) => b;
    [AgentTask] int B(int a) => a;
    [AgentTask] int C(int d, int a) => d + a;
    [AgentTask] int D(int c) => c;
    [AgentTask] int After(int b, int d) => b + d;
}
