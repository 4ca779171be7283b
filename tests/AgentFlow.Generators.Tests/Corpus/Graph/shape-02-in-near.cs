// CLEAN: params, default and generic types are values
partial class Report
{
    [AgentTask] int Count(int number = 3) => number;
    [AgentTask] int Sum(params int[] numbers) => numbers.Length;
}
