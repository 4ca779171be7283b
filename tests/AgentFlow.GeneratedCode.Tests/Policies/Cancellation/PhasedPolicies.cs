// One workflow for each policy; EagerPolicies.cs holds the same under the other schedule.
namespace AgentFlow.GeneratedCode.Tests.Policies.Cancellation.Phased;

[AgentWorkflow(Schedule = Schedule.Phased)]
internal partial class TimeLimits(Steps steps)
{
    [AgentTask(TimeoutMs = 1_000, Retries = 1, RetryDelayMs = 0, Optional = true)]
    private async Task<int> HangAsync(CancellationToken cancellationToken) => await steps.HangAsync(cancellationToken);

    [AgentTask]
    private async Task<int> WorkAsync(CancellationToken cancellationToken) => await steps.TakeAsync(cancellationToken);

    [AgentTask]
    private async Task<int> SumAsync(int? hang, int work, CancellationToken cancellationToken)
        => await steps.TakeAsync(cancellationToken) + (hang ?? 0) + work;
}

[AgentWorkflow(Schedule = Schedule.Phased)]
internal partial class Retrying(Steps steps)
{
    [AgentTask(Retries = 2, RetryDelayMs = 3_600_000)]
    private async Task<int> TryAsync(AgentTaskContext context, CancellationToken cancellationToken)
        => await steps.SucceedAtAsync(3, context.Attempt, cancellationToken);

    [AgentTask(Retries = 2, RetryDelayMs = 0, Validate = nameof(IsThird))]
    private async Task<int> GuessAsync(AgentTaskContext context, CancellationToken cancellationToken)
        => await steps.TakeAsync(cancellationToken) * context.Attempt;

    [AgentTask]
    private async Task<int> SumAsync(int @try, int guess, CancellationToken cancellationToken)
        => await steps.TakeAsync(cancellationToken) + @try + guess;

    private static bool IsThird(int guess) => guess == 3;
}

[AgentWorkflow(Schedule = Schedule.Phased)]
internal partial class Joining(Steps steps)
{
    [AgentTask]
    private async Task<int> FastAsync(CancellationToken cancellationToken) => await steps.TakeAsync(cancellationToken);

    [AgentTask]
    private async Task<int> DeepAsync(CancellationToken cancellationToken) => await steps.HangAsync(cancellationToken);

    [AgentTask]
    private async Task<int> SlowAsync(CancellationToken cancellationToken) => await steps.TakeAsync(cancellationToken);

    [AgentTask(DependsOn = [nameof(FastAsync), nameof(DeepAsync)], Join = Join.Any)]
    private async Task<int> AnswerAsync(int found, CancellationToken cancellationToken) => found + await steps.TakeAsync(cancellationToken);

    [AgentTask(DependsOn = [nameof(SlowAsync), nameof(FastAsync), nameof(AnswerAsync)], Join = Join.AtLeast, Needed = 2, Losers = Losers.Continue)]
    private async Task<int> DecideAsync(IReadOnlyList<int> votes, CancellationToken cancellationToken)
        => votes.Count + await steps.TakeAsync(cancellationToken);
}

[AgentPool("one", 1), AgentWorkflow(Schedule = Schedule.Phased, MaxConcurrency = 2, TimeoutMs = 600_000, OnFailure = OnFailure.Stop)]
internal partial class Limiting(Steps steps)
{
    [AgentTask(Agent = "one")]
    private async Task<int> FirstAsync(CancellationToken cancellationToken) => await steps.TakeAsync(cancellationToken);

    [AgentTask(Agent = "one")]
    private async Task<int> SecondAsync(CancellationToken cancellationToken) => await steps.TakeAsync(cancellationToken);

    [AgentTask(Agent = "one")]
    private async Task<int> ThirdAsync(int first, CancellationToken cancellationToken) => first + await steps.TakeAsync(cancellationToken);

    [AgentTask, Writes("the limit", Exclusive = true)]
    private async Task<int> WriteAsync(CancellationToken cancellationToken) => await steps.TakeAsync(cancellationToken);

    [AgentTask, Writes("the limit", Exclusive = true)]
    private async Task<int> EraseAsync(CancellationToken cancellationToken) => await steps.TakeAsync(cancellationToken);

    [AgentTask]
    private async Task<int> SumAsync(int second, int third, int write, int erase, CancellationToken cancellationToken)
        => await steps.TakeAsync(cancellationToken) + second + third + write + erase;
}

[AgentWorkflow(Schedule = Schedule.Phased)]
internal partial class Repeating(Steps steps)
{
    [AgentTask(MaxConcurrency = 2)]
    private async Task<int> ReadAsync([ForEach("items")] int item, CancellationToken cancellationToken)
        => item + await steps.TakeAsync(cancellationToken);

    [AgentTask(MaxConcurrency = 2, Retries = 1, RetryDelayMs = 0)]
    private async Task<int> ParseAsync([ForEach(nameof(ReadAsync))] int text, AgentTaskContext context, CancellationToken cancellationToken)
        => text + await steps.SucceedAtAsync(2, context.Attempt, cancellationToken);

    [AgentTask(MaxConcurrency = 2, When = nameof(IsEven))]
    private async Task<int> HalveAsync([ForEach("stream", Stream = true)] int number, CancellationToken cancellationToken)
        => (number / 2) + await steps.TakeAsync(cancellationToken);

    [AgentTask]
    private async Task<int> SumAsync(IReadOnlyList<int> parse, IReadOnlyList<int> halve, CancellationToken cancellationToken)
        => await steps.TakeAsync(cancellationToken) + parse.Sum() + halve.Sum();

    private static bool IsEven(int number) => number % 2 == 0;
}

[AgentWorkflow(Schedule = Schedule.Phased)]
internal partial class Choosing(Steps steps)
{
    [AgentTask]
    private async Task<int> ScoreAsync(CancellationToken cancellationToken) => await steps.TakeAsync(cancellationToken);

    [AgentTask(When = nameof(IsGood))]
    private async Task<int> PraiseAsync(int score, CancellationToken cancellationToken) => score + await steps.TakeAsync(cancellationToken);

    [AgentTask(When = nameof(IsBad))]
    private async Task<int> BlameAsync(CancellationToken cancellationToken) => await steps.TakeAsync(cancellationToken);

    [AgentTask(RequiresApproval = true)]
    private async Task<int> PublishAsync(int? praise, int? blame, CancellationToken cancellationToken)
        => await steps.TakeAsync(cancellationToken) + (praise ?? 0) + (blame ?? 0);

    [AgentTask(RequiresApproval = true)]
    private async Task<int> PayAsync(CancellationToken cancellationToken) => await steps.TakeAsync(cancellationToken);

    [AgentTask]
    private async Task<string> ReportAsync(TaskOutcome<int> publish, int pay, CancellationToken cancellationToken)
        => $"{publish.Status} {pay + await steps.TakeAsync(cancellationToken)}";

    private static bool IsGood(int score) => score > 0;

    private static bool IsBad(int score) => score < 0;
}
