namespace AgentFlow.GeneratedCode.Tests.Policies.Stress;

[AgentPool("shared", 4), AgentWorkflow(Schedule = Schedule.Eager)]
internal partial class EagerStress(Chance chance)
{
    [AgentTask(TimeoutMs = 2, Retries = 1, RetryDelayMs = 0)]
    private Task<int> FastAsync(CancellationToken cancellationToken) => chance.TakeAsync("Fast", cancellationToken, mayHang: true);

    [AgentTask(Agent = "shared", TimeoutMs = 2)]
    private Task<int> DeepAsync(CancellationToken cancellationToken) => chance.TakeAsync("Deep", cancellationToken, mayHang: true);

    [AgentTask(DependsOn = [nameof(FastAsync), nameof(DeepAsync)], Join = Join.Any)]
    private async Task<int> AnswerAsync(int found, CancellationToken cancellationToken) => found + await chance.TakeAsync("Answer", cancellationToken);

    [AgentTask]
    private Task<int> ScoreAsync(CancellationToken cancellationToken) => chance.TakeAsync("Score", cancellationToken);

    [AgentTask(When = nameof(IsEven), Validate = nameof(IsLikely), Retries = 1, RetryDelayMs = 0)]
    private Task<int> PraiseAsync(int score, CancellationToken cancellationToken) => chance.TakeAsync("Praise", cancellationToken);

    [AgentTask(MaxConcurrency = 2, Agent = "shared", Optional = true)]
    private Task<int> ReadAsync([ForEach("items")] int item, CancellationToken cancellationToken) => chance.TakeAsync("Read", cancellationToken);

    [AgentTask]
    private async Task<int> SumAsync(TaskOutcome<int> answer, int? praise, IReadOnlyList<int> read, CancellationToken cancellationToken)
        => answer.Attempts + (praise ?? 0) + read.Count + await chance.TakeAsync("Sum", cancellationToken);

    private static bool IsEven(int score) => score % 2 == 0;

    private static bool IsLikely(int praise) => praise % 8 != 0;
}
