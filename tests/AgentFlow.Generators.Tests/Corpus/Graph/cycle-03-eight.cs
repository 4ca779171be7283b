// FLAG AGF0203: a figure of eight, two cycles that share one task, is one report
partial class Report
{
    [AgentTask] int Left(int middle) => middle;
    [AgentTask] int Middle(int left, int right) => left + right;
    [AgentTask] int Right(int middle) => middle;
}
