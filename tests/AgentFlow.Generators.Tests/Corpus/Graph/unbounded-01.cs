// FLAG AGF0306: a ForEach without any bound
partial class Report
{
    [AgentTask] int Count([ForEach("texts")] string text) => text.Length;
}
