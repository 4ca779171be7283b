// CLEAN: one ForEach in each of two tasks, over one input
partial class Report
{
    [AgentTask(MaxConcurrency = 2)] int Count([ForEach("texts")] string text, int[] numbers) => text.Length + numbers.Length;
    [AgentTask(MaxConcurrency = 2)] int Measure([ForEach("texts")] string text) => text.Length;
}
