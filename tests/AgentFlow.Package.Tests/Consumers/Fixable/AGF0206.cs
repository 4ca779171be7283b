using AgentFlow;

namespace Fixable0206;

internal sealed partial class Literal
{
    [AgentTask]
    private static int First() => 1;

    [AgentTask(DependsOn = ["First"])] // AGF0206: "First"
    private static int Second() => 2;
}
