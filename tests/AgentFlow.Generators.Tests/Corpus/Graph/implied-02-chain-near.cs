// CLEAN: the chain may go on where its beginning failed
partial class Report
{
    [AgentTask] int A(int x) => x;
    [AgentTask] int B(TaskOutcome<int> a) => a.Attempts;
    [AgentTask] int C(int b) => b;
    [AgentTask] int D(int c) => c;
    [AgentTask(DependsOn = [nameof(A), nameof(D)])] void Publish() => Console.WriteLine();
}
