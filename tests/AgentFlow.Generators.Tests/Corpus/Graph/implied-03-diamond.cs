// FLAG AGF0205: both sides of a diamond imply its top: one report
partial class Report
{
    [AgentTask] int Top(int x) => x;
    [AgentTask] int Left(int top) => top;
    [AgentTask] int Right(int top) => top;
    [AgentTask(DependsOn = [nameof(Top)])] int Bottom(int left, int right) => left + right;
}
