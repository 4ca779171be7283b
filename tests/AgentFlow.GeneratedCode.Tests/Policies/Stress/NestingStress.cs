namespace AgentFlow.GeneratedCode.Tests.Policies.Stress;

/// <summary>A task holds a permit and a lock while it waits for a run nested in it; beside it joins, a condition, approval and items.</summary>
[AgentPool("shared", 2), AgentWorkflow(Schedule = Schedule.Eager)]
internal partial class NestingStress(Chance chance, FlowOptions options)
{
    [AgentTask(Agent = "shared", TimeoutMs = 5, Retries = 1, RetryDelayMs = 0)]
    private Task<int> AskAsync(CancellationToken cancellationToken) => chance.TakeAsync("Ask", cancellationToken, mayHang: true);

    [AgentTask(Agent = "shared", TimeoutMs = 30), Writes("left", Exclusive = true)]
    private async Task<int> NestAsync(CancellationToken cancellationToken)
        => await chance.TakeAsync("Nest", cancellationToken) + (await new NestedStress(chance).RunAsync(options, cancellationToken)).Inner;

    [AgentTask(TimeoutMs = 5), Writes("right", Exclusive = true)]
    private Task<int> WriteAsync(CancellationToken cancellationToken) => chance.TakeAsync("Write", cancellationToken, mayHang: true);

    [AgentTask(DependsOn = [nameof(AskAsync), nameof(NestAsync), nameof(WriteAsync)], Join = Join.Any, When = nameof(IsWanted), TimeoutMs = 10)]
    private async Task<int> FirstAsync(int found, CancellationToken cancellationToken) => found + await chance.TakeAsync("First", cancellationToken);

    [AgentTask(DependsOn = [nameof(WriteAsync), nameof(NestAsync)], Join = Join.AtLeast, Needed = 1, Losers = Losers.Continue, TimeoutMs = 10)]
    private async Task<int> AnyAsync(IReadOnlyList<int> found, CancellationToken cancellationToken)
        => found.Count + await chance.TakeAsync("Any", cancellationToken);

    [AgentTask(MaxConcurrency = 2, Agent = "shared", TimeoutMs = 5)]
    private Task<int> ReadAsync([ForEach("items")] int item, CancellationToken cancellationToken)
        => chance.TakeAsync("Read", cancellationToken, mayHang: true);

    [AgentTask(Optional = true, TimeoutMs = 5)]
    private Task<int> SumAsync([ForEach(nameof(ReadAsync))] int read, CancellationToken cancellationToken)
        => chance.TakeAsync("Sum", cancellationToken, mayHang: true);

    [AgentTask(RequiresApproval = true, TimeoutMs = 10)]
    private async Task<int> TellAsync(int? first, IReadOnlyList<int> sum, CancellationToken cancellationToken)
        => (first ?? 0) + sum.Count + await chance.TakeAsync("Tell", cancellationToken);

    private bool IsWanted() => chance.CallsOf("Ask") % 3 != 0;
}

/// <summary>Needs of the pool that the task holds which starts it.</summary>
[AgentPool("shared", 2)]
internal partial class NestedStress(Chance chance)
{
    [AgentTask(Agent = "shared", TimeoutMs = 10)]
    private Task<int> InnerAsync(CancellationToken cancellationToken) => chance.TakeAsync("Inner", cancellationToken, mayHang: true);
}
