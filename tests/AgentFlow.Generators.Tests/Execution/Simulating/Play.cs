namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>What the methods of drawn workflows call.</summary>
public static class Play
{
    /// <summary>An attempt at an asynchronous task: ends when its time has come.</summary>
    public static Task<int> Async(string task, CancellationToken token, params object?[] given) => Stage.Current.Call(task, token, given);

    /// <summary>An attempt at a synchronous task: blocks until its time has come.</summary>
    public static int Now(string task, CancellationToken token, params object?[] given) =>
        Stage.Current.Call(task, token, given).GetAwaiter().GetResult();

    public static bool When(string task) => Stage.Current.Decide(task);

    /// <summary>Why a result is rejected; null where it is not.</summary>
    public static string? Judge(string task, int value) => Stage.Current.Judge(task, value);
}
