// FLAG AGF0306: what is read is not locked, and bounds nothing
partial class Report
{
    [AgentTask, Reads("table")] int Count([ForEach("texts")] string text) => text.Length;
}
