// CLEAN: a string is a list of its letters
partial class Report
{
    [AgentTask] string Read(string text) => text;
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach(nameof(Read))] char letter) => letter;
}
