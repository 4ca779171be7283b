// FLAG AGF0102: two ForEach in one task
partial class Report
{
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach("texts")] string text, [ForEach("numbers")] int number) => text.Length + number;
}
