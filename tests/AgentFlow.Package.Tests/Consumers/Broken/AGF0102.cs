using AgentFlow;

namespace Broken0102;

public partial class WrongTasks
{
    [AgentTask]
    private async void ForgetAsync() => await Task.Yield(); // AGF0102

    [AgentTask]
    private static T Generic<T>(T value) => value; // AGF0102
}

public static class Caller
{
    public static async Task<bool> CallAsync() => (await new WrongTasks().TryRunAsync(1)).IsComplete;
}
