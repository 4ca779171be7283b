namespace AgentFlow.Tests.Workflows;

/// <summary>A task whose outcome tells what a test wants told, whatever became of it.</summary>
internal sealed class ToldTask(string name, Func<OutcomeFacts, OutcomeFacts> tell) : PlannedTask(name)
{
    internal override TaskOutcome CreateOutcome(in OutcomeFacts facts, Task? succeeded) => base.CreateOutcome(tell(facts), succeeded);

    /// <summary>It came out so, with that message, after so many attempts.</summary>
    public static ToldTask Of(string name, OutcomeStatus status, int attempts, string message = "", int phase = 1) => new(
        name,
        facts => facts with
        {
            Status = status,
            Attempts = attempts,
            Error = status == OutcomeStatus.Succeeded ? null : new TaskError(name, status, message, exception: null, attempts, causedBy: []),
        })
    {
        Phase = phase,
    };
}
