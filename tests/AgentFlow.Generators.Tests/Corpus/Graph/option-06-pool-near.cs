// CLEAN: a pool of one name in each of two workflows
[AgentPool("writer", 2)]
partial class Report
{
    [AgentTask(Agent = "writer")] string Draft(string topic) => topic;
}
// FILE
[AgentPool("writer", 3)]
partial class Letter
{
    [AgentTask(Agent = "writer")] string Draft(string topic) => topic;
}
