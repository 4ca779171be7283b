// CLEAN: a diamond, its bottom declared first
partial class Report
{
    [AgentTask] int Bottom(int left, int right) => left + right;
    [AgentTask] int Right(int top) => top;
    [AgentTask] int Left(int top) => top;
    [AgentTask] int Top(int x) => x;
}
