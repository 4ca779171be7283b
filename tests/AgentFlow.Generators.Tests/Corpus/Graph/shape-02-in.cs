// FLAG AGF0102: a parameter by reference
partial class Report
{
    [AgentTask] int Count(in int number) => number;
}
