// FLAG AGF0205 AGF0205: a chain implies its beginning and its middle
partial class Report
{
    [AgentTask] int A(int x) => x;
    [AgentTask] int B(int a) => a;
    [AgentTask] int C(int b) => b;
    [AgentTask] int D(int c) => c;
    [AgentTask(DependsOn = [nameof(A), nameof(D), nameof(B)])] void Publish() => Console.WriteLine();
}
