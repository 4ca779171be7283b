// CLEAN: boxing, a base and an interface fit
partial class Report
{
    [AgentTask] int Count(string text) => text.Length;
    [AgentTask] List<string> Split(string text) => [text];
    [AgentTask] string? Show(object count, IFormattable? number) => count.ToString() + number;
    [AgentTask] int Measure(IEnumerable<object> split) => split.Count();
}
