// FLAG AGF0203: four tasks, each of which waits for all others, are one report
partial class Report
{
    [AgentTask] int A(int b, int c, int d) => b + c + d;
    [AgentTask] int B(int a, int c, int d) => a + c + d;
    [AgentTask] int C(int a, int b, int d) => a + b + d;
    [AgentTask] int D(int a, int b, int c) => a + b + c;
}
