using AgentFlow;

public partial class Twice
{
    [AgentTask]
    private static void First()
    {
    }

    [AgentTask(DependsOn = [nameof(First), nameof(First)])]
    private static void Second()
    {
    }
}
