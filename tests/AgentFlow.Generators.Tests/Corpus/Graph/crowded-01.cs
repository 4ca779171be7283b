// FLAG AGF0305: three tasks of a phase, two instances
[AgentPool("writer", 2)]
partial class Report
{
    [AgentTask(Agent = "writer")] int A(int x) => x;
    [AgentTask(Agent = "writer")] int B(int x) => x;
    [AgentTask(Agent = "writer")] int C(int x) => x;
}
