// CLEAN: pools with names and instances, and values written by a cast that an enum does define
[AgentPool("writer", 2), AgentPool("Ω", 1)]
[AgentWorkflow(Schedule = (Schedule)1)]
partial class Report
{
    [AgentTask(Join = (Join)0)] int A(int x) => x;
    [AgentTask(Agent = "writer")] int B(int x) => x;
    [AgentTask(Agent = "writer")] int C(int x) => x;
}
