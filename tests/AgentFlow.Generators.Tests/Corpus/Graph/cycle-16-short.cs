// FLAG AGF0203: a short cycle and a long one through the same two tasks, and tasks that wait for them
partial class Report
{
    [AgentTask(DependsOn = [nameof(B), nameof(D)])] int A() => 1;
    [AgentTask] int B(int a, int c) => a + c;
    [AgentTask] int C(int d) => d;
    [AgentTask] int D(int a) => a;
    [AgentTask] int E(int a, int f) => a + f;
    [AgentTask] int F(int x) => x;
}
