// FLAG AGF0105: a nullable number is another type than a number
partial class Report
{
    [AgentTask] int Half(int number) => number / 2;
    [AgentTask] int Twice(int? number) => 2 * number ?? 0;
}
