namespace AgentFlow.GeneratedCode.Tests.Policies.Stress;

/// <summary>Bounded, limited in time, stopped by its first failure; with locks, a threshold join, approval and items.</summary>
[AgentPool("shared", 2), AgentWorkflow(MaxConcurrency = 3, TimeoutMs = 25, OnFailure = OnFailure.Stop)]
internal partial class LimitedStress(Chance chance)
{
    [AgentTask(Optional = true)]
    private Task<int> AskAsync(CancellationToken cancellationToken) => chance.TakeAsync("Ask", cancellationToken, mayHang: true);

    [AgentTask(Agent = "shared"), Writes("left", Exclusive = true), Writes("right", Exclusive = true)]
    private Task<int> WriteBothAsync(CancellationToken cancellationToken) => chance.TakeAsync("WriteBoth", cancellationToken, mayHang: true);

    [AgentTask(TimeoutMs = 5), Writes("right", Exclusive = true)]
    private Task<int> WriteAsync(CancellationToken cancellationToken) => chance.TakeAsync("Write", cancellationToken, mayHang: true);

    [AgentTask(DependsOn = [nameof(AskAsync), nameof(WriteBothAsync), nameof(WriteAsync)], Join = Join.AtLeast, Needed = 2, RequiresApproval = true)]
    private async Task<int> AnswerAsync(IReadOnlyList<int> found, CancellationToken cancellationToken)
        => found.Count + await chance.TakeAsync("Answer", cancellationToken);

    [AgentTask(MaxConcurrency = 2, Retries = 1, RetryDelayMs = 1)]
    private Task<int> ReadAsync([ForEach("items")] int item, CancellationToken cancellationToken) => chance.TakeAsync("Read", cancellationToken);

    [AgentTask(Optional = true)]
    private Task<int> SumAsync([ForEach(nameof(ReadAsync))] TaskOutcome<int> read, CancellationToken cancellationToken)
        => chance.TakeAsync("Sum", cancellationToken);

    [AgentTask]
    private async Task<int> TellAsync(TaskOutcome<int> answer, IReadOnlyList<TaskOutcome<int>> sum, CancellationToken cancellationToken)
        => answer.Attempts + sum.Count + await chance.TakeAsync("Tell", cancellationToken);
}
