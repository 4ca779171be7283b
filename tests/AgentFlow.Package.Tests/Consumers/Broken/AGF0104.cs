using AgentFlow;

namespace Broken0104;

public partial class WrongType
{
    [AgentTask]
    private static int Count() => 1;

    [AgentTask]
    private static string Show(string count) => count; // AGF0104
}

public static class Caller
{
    public static async Task<string> CallAsync() => (await new WrongType().RunAsync()).Show;
}
