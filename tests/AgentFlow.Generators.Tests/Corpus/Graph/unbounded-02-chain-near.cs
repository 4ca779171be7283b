// CLEAN: one has a bound of its own, the other a pool's
[AgentPool("writer", 3)]
partial class Report
{
    [AgentTask(MaxConcurrency = 4)] int Count([ForEach("texts")] string text) => text.Length;
    [AgentTask(Agent = "writer")] int Twice([ForEach(nameof(Count))] int count) => 2 * count;
}
