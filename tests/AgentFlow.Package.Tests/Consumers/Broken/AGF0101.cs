using AgentFlow;

namespace Broken0101;

public class NotPartial // AGF0101
{
    [AgentTask]
    private static int Count() => 1;
}

public class Around // AGF0101
{
    public partial class Inside
    {
        [AgentTask]
        private static int Count() => 1;
    }
}
