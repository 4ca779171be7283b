using AgentFlow;

namespace Broken0203;

public partial class Circle
{
    [AgentTask(DependsOn = [nameof(Revise)])] // AGF0203
    private static int Draft() => 1;

    [AgentTask(DependsOn = [nameof(Draft)])]
    private static int Review() => 2;

    [AgentTask(DependsOn = [nameof(Review)])]
    private static int Revise() => 3;
}

public static class Caller
{
    public static async Task<int> CallAsync() => (await new Circle().RunAsync()).Revise;
}
