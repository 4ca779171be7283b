namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>A task <c>Judge</c> whose parameters are bound, beside the tasks that it may take from.</summary>
internal static class Judged
{
    private const string Sources = """
        [AgentTask] Task<Document> ReadAsync() => null!;
        [AgentTask] Task<int> CountAsync() => null!;
        [AgentTask] Task<int> WeighAsync() => null!;
        [AgentTask] Task<int?> GuessAsync() => null!;
        [AgentTask] Task<Draft?> FindAsync() => null!;
        [AgentTask] Task<(int Low, int High)> RangeAsync() => null!;
        [AgentTask] Task<IReadOnlyList<int>> ListAsync() => null!;
        [AgentTask] Task LogAsync() => null!;
        [AgentTask(Optional = true)] Task<Draft> SketchAsync() => null!;
        [AgentTask(Optional = true)] Task<Draft?> HintAsync() => null!;
        [AgentTask(Optional = true)] Task<int> RateAsync() => null!;
        [AgentTask(Optional = true)] Task TidyAsync() => null!;
        [AgentTask(When = nameof(Always))] Task<Draft> ChooseAsync() => null!;
        [AgentTask(When = nameof(Always))] Task<int?> PickAsync() => null!;
        bool Always() => true;
        """;

    private const string After = "[AgentTask(DependsOn = [{0}])] void Judge({1}) {{ }}";

    /// <summary>The bindings of its parameters, in words.</summary>
    /// <param name="dependsOn">Task names, with a comma between.</param>
    public static string Bound(string dependsOn, string parameters) => Model(dependsOn, parameters).Bindings("Judge");

    /// <summary>The same as a model.</summary>
    public static Model.WorkflowModel Model(string dependsOn, string parameters)
    {
        var entries = dependsOn.Length == 0 ? [] : dependsOn.Split(',').Select(name => $"\"{name}Async\"");
        return ParsedWorkflow.OfMembers($"{Sources}\n{string.Format(null, After, string.Join(", ", entries), parameters)}");
    }
}
