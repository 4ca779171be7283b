// CLEAN: a ForEach goes over the input that a parameter and a When declare alike
partial class Report
{
    [AgentTask(When = nameof(IsWanted))] int Count(List<int> numbers) => numbers.Count;
    [AgentTask(MaxConcurrency = 2)] int Twice([ForEach("numbers")] int number) => 2 * number;
    static bool IsWanted(List<int> numbers) => numbers.Count > 0;
}
