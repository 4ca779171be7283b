// FLAG AGF0106: a pool is declared twice, once in each file
[AgentPool("writer", 2)]
partial class Report
{
    [AgentTask(Agent = "writer")] string Draft(string topic) => topic;
}
// FILE
[AgentPool("writer", 3)]
partial class Report;
