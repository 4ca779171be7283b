// FLAG AGF0305 AGF0305: two pools that are too small
[AgentPool("writer", 1), AgentPool("reader", 1)]
partial class Report
{
    [AgentTask(Agent = "writer")] int A(int x) => x;
    [AgentTask(Agent = "writer")] int B(int x) => x;
    [AgentTask(Agent = "reader")] int C(int a) => a;
    [AgentTask(Agent = "reader")] int D(int a) => a;
}
