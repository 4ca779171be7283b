namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>What the methods of drawn workflows call.</summary>
public static class Play
{
    /// <summary>An attempt at an asynchronous task: ends when its time has come.</summary>
    public static Task<int> Async(string task, CancellationToken token, params object?[] given) => Stage.Current.Call(task, token, given);

    /// <summary>An attempt at one item of a task. The elements of the input are 0, 1, 2 and so on; those of a task tell their index.</summary>
    public static Task<int> Each(string task, CancellationToken token, object element) => Stage.Current.Call(task, token, [element], IndexOf(element));

    /// <summary>An attempt at a synchronous task: blocks until its time has come.</summary>
    public static int Now(string task, CancellationToken token, params object?[] given) =>
        Stage.Current.Call(task, token, given).GetAwaiter().GetResult();

    public static bool When(string task) => Stage.Current.Decide(task, item: null);

    public static bool When(string task, object element) => Stage.Current.Decide(task, IndexOf(element));

    /// <summary>Why a result is rejected; null where it is not.</summary>
    public static string? Judge(string task, int value) => Stage.Current.Judge(task, value);

    private static int IndexOf(object element) => element switch
    {
        TaskOutcome outcome => outcome.Item!.Value,
        int ofTask and >= 100_000 => ofTask / 1000 % 100,
        var ofInput => (int)ofInput,
    };
}
