namespace AgentFlow.Generators.Emission;

/// <summary>Types that generated code names, qualified so that no name of the user's can get in between.</summary>
internal static class TypeNames
{
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string Enumerable = "global::System.Collections.Generic.IEnumerable";
    public const string AsyncEnumerable = "global::System.Collections.Generic.IAsyncEnumerable";
    public const string ArgumentNullException = "global::System.ArgumentNullException";
    public const string Exception = "global::System.Exception";
    public const string InvalidOperationException = "global::System.InvalidOperationException";
    public const string GeneratedCode = "global::System.CodeDom.Compiler.GeneratedCode";

    public const string FlowHandle = "global::AgentFlow.FlowHandle";
    public const string FlowException = "global::AgentFlow.FlowException";
    public const string FlowCanceledException = "global::AgentFlow.FlowCanceledException";
    public const string FlowMode = "global::AgentFlow.FlowMode";
    public const string FlowOptions = "global::AgentFlow.FlowOptions";
    public const string FlowPlan = "global::AgentFlow.FlowPlan";
    public const string FlowRun = "global::AgentFlow.FlowRun";
    public const string OnFailure = "global::AgentFlow.OnFailure";
    public const string PlannedTask = "global::AgentFlow.PlannedTask";
    public const string Schedule = "global::AgentFlow.Schedule";
    public const string ForEachOutcome = "global::AgentFlow.ForEachOutcome";
    public const string Join = "global::AgentFlow.Join";
    public const string Losers = "global::AgentFlow.Losers";
    public const string OutcomeStatus = "global::AgentFlow.OutcomeStatus";
    public const string PlannedForEach = "global::AgentFlow.PlannedForEach";
    public const string PlannedPool = "global::AgentFlow.PlannedPool";
    public const string TaskOutcome = "global::AgentFlow.TaskOutcome";

    /// <summary><c>Task&lt;T&gt;</c>, or <c>Task</c> where there is no value.</summary>
    public static string TaskOf(string? value) => value is null ? Task : $"{Task}<{value}>";

    /// <summary><c>TaskOutcome&lt;T&gt;</c>, or <c>TaskOutcome</c> where there is no value.</summary>
    public static string OutcomeOf(string? value) => value is null ? TaskOutcome : $"{TaskOutcome}<{value}>";
}
