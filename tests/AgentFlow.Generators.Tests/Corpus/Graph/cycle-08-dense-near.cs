// CLEAN: four tasks, each of which waits for all before it
partial class Report
{
    [AgentTask] int A(int x) => x;
    [AgentTask] int B(int a) => a;
    [AgentTask] int C(int a, int b) => a + b;
    [AgentTask] int D(int a, int b, int c) => a + b + c;
}
