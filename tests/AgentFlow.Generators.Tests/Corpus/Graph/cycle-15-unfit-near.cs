// CLEAN: by other names these are inputs
partial class Report
{
    [AgentTask] string Draft(string title) => title;
    [AgentTask] int Count(string text) => text.Length;
}
