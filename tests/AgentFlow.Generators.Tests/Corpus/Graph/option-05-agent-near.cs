// CLEAN: two pools whose names differ in case only
[AgentPool("Writer", 2), AgentPool("writer", 1)]
partial class Report
{
    [AgentTask(Agent = "writer")] string Draft(string topic) => topic;
    [AgentTask(Agent = "Writer")] string Sketch(string topic) => topic;
}
