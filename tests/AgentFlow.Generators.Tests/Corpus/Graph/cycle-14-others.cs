// FLAG AGF0203 AGF0306: a cycle hides what rests on the order of tasks, and nothing else
[AgentPool("writer", 1)]
partial class Report
{
    [AgentTask(Agent = "writer")] int A(int b) => b;
    [AgentTask(Agent = "writer")] int B(int a) => a;
    [AgentTask] int C([ForEach("numbers")] int number) => number;
    [AgentTask(DependsOn = [nameof(A)])] void Publish(int b) => Console.WriteLine(b);
}
