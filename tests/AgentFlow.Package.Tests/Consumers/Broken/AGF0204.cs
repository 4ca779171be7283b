using AgentFlow;

namespace Broken0204;

public partial class Twice
{
    [AgentTask]
    private static void First()
    {
    }

    [AgentTask(DependsOn = [nameof(First), nameof(First)])] // AGF0204
    private static void Second()
    {
    }
}
