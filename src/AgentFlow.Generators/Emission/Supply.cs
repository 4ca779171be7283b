namespace AgentFlow.Generators.Emission;

/// <summary>What the run supplies at one place of the plan, as C# text.</summary>
/// <param name="Token">The token.</param>
/// <param name="Context">The task's context.</param>
/// <param name="Item">The element that the task runs for; empty where there is none.</param>
/// <param name="Value">The task's own result; empty where it is not there yet.</param>
internal sealed record Supply(string Token, string Context, string Item = "", string Value = "")
{
    // cancellationToken, run.Context(2)
    public static Supply OfPlan(PlanScope scope, int task) => new(scope.Names.Token, $"{scope.Names.Run}.Context({task})");

    // attempt.Token, attempt.Context
    public static Supply OfAttempt(PlanScope scope) => new($"{scope.Names.Attempt}.Token", $"{scope.Names.Attempt}.Context");
}
