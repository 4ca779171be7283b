// FLAG AGF0203: a diamond whose top waits for its bottom
partial class Report
{
    [AgentTask(DependsOn = [nameof(Bottom)])] int Top(int x) => x;
    [AgentTask] int Left(int top) => top;
    [AgentTask] int Right(int top) => top;
    [AgentTask] int Bottom(int left, int right) => left + right;
}
