using AgentFlow;

namespace Documents;

/// <summary>A workflow of any kind of type: this one is a generic record.</summary>
/// <typeparam name="T">What is measured.</typeparam>
public partial record Measure<T>(T Value)
    where T : notnull
{
    [AgentTask]
    private T First() => Value;

    [AgentTask]
    private T Second() => Value;

    [AgentTask(DependsOn = [nameof(First), nameof(Second)])]
    private static int Compare(IReadOnlyList<T> both) => EqualityComparer<T>.Default.Equals(both[0], both[1]) ? 0 : 1;
}

/// <summary>A struct with a workflow inside it.</summary>
public readonly partial record struct Outer
{
    /// <summary>Calls a workflow as anybody would.</summary>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Whether every step was taken.</returns>
    public static async Task<bool> CallAsync(CancellationToken cancellationToken)
    {
        var run = await new Inner().TryRunAsync(2, cancellationToken: cancellationToken).ConfigureAwait(false);
        return run.IsComplete;
    }

    /// <summary>A nested workflow whose tasks give nothing back.</summary>
    internal sealed partial class Inner
    {
        private int _steps;

        [AgentTask]
        internal void Prepare() => _steps++;

        [AgentTask(DependsOn = [nameof(Prepare)])]
        internal ValueTask Finish(int @class = 1)
        {
            _steps += @class;
            return ValueTask.CompletedTask;
        }
    }
}
