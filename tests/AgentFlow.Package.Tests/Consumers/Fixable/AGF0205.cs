using AgentFlow;

namespace Fixable0205;

internal sealed partial class Implied
{
    [AgentTask]
    private static int First() => 1;

    [AgentTask]
    private static int Second(int first) => first + 1;

    [AgentTask(DependsOn = [nameof(Second), nameof(First)])] // AGF0205: nameof(First)
    private static int Third(int second) => second + 1;
}
