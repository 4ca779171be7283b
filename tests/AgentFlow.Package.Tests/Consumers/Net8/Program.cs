using AgentFlow;

var results = await new Sum().RunAsync(20);
Console.WriteLine($".NET {Environment.Version.Major}: {results.Add}");

[AgentWorkflow(Schedule = Schedule.Eager)]
public partial class Sum
{
    [AgentTask]
    private static Task<int> LeftAsync(int start) => Task.FromResult(start);

    [AgentTask]
    private static int Right(int start) => start + 2;

    [AgentTask]
    private static int Add(int left, int right) => left + right;
}
