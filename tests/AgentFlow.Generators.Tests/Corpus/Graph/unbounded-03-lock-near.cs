// CLEAN: an exclusive lock lets one through at a time, and a list is taken whole
partial class Report
{
    [AgentTask, Writes("table", Exclusive = true)] int Count([ForEach("texts")] string text) => text.Length;
    [AgentTask] int Sum(IEnumerable<string> texts) => texts.Count();
}
