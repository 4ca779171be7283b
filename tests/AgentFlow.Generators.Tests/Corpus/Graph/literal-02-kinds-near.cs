// CLEAN: literals that name no method: an agent, a pipeline, a resource, an input
[AgentPool("Draft", 2)]
partial class Report
{
    [AgentTask] string Draft(string topic) => topic;
    [AgentTask(Agent = "Draft")] string Review(string draft) => draft;
    [AgentTask(Resilience = "Draft")] string Revise(string draft) => draft;
    [AgentTask, Writes("Draft")] string Publish(string draft) => draft;
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach("drafts")] string text) => text.Length;
}
