// FLAG AGF0106 AGF0106 AGF0106 AGF0106: a pool of none and one without a name, and values that no enum defines
[AgentPool("writer", 0), AgentPool(" ", 1)]
[AgentWorkflow(Schedule = (Schedule)7)]
partial class Report
{
    [AgentTask(Join = (Join)9)] int A(int x) => x;
    [AgentTask(Agent = "writer")] int B(int x) => x;
    [AgentTask(Agent = "writer")] int C(int x) => x;
}
