// CLEAN: neither side of a diamond implies the other
partial class Report
{
    [AgentTask] int Top(int x) => x;
    [AgentTask] int Left(int top) => top;
    [AgentTask] void Right(int top) => Console.WriteLine(top);
    [AgentTask(DependsOn = [nameof(Right)])] int Bottom(int left) { Console.WriteLine(left); return left; }
}
