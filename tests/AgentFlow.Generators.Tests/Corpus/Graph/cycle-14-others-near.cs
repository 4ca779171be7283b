// CLEAN: the same with an order and a bound
[AgentPool("writer", 1)]
partial class Report
{
    [AgentTask(Agent = "writer")] int A(int x) => x;
    [AgentTask(Agent = "writer")] int B(int a) => a;
    [AgentTask(MaxConcurrency = 2)] int C([ForEach("numbers")] int number) => number;
    [AgentTask] void Publish(int b) => Console.WriteLine(b);
}
