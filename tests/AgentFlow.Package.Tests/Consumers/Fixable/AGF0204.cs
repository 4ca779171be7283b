using AgentFlow;

namespace Fixable0204;

internal sealed partial class Twice
{
    [AgentTask]
    private static int First() => 1;

    [AgentTask(DependsOn = [nameof(First), nameof(First)])] // AGF0204: nameof(First)
    private static int Second(int first) => first + 1;
}
