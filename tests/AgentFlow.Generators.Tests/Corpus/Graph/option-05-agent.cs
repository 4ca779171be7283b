// FLAG AGF0106: an Agent that is a pool but for upper and lower case
[AgentPool("Writer", 2)]
partial class Report
{
    [AgentTask(Agent = "writer")] string Draft(string topic) => topic;
}
