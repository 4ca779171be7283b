// FLAG AGF0105: what a When takes is an input too
partial class Report
{
    [AgentTask(When = nameof(IsWanted))] int Count(List<int> numbers) => numbers.Count;
    static bool IsWanted(int[] numbers) => numbers.Length > 0;
}
