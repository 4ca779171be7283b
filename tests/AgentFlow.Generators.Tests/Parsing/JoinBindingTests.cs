using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>Rule 4 under <c>Join.Any</c> and <c>Join.AtLeast</c>: no single dependency can be taken as plain <c>T</c>.</summary>
public class JoinBindingTests
{
    private const string Sources = """
        [AgentTask] Task<Draft> FastAsync() => null!;
        [AgentTask] Task<Draft> DeepAsync() => null!;
        [AgentTask(Optional = true)] Task<Draft> WildAsync() => null!;
        [AgentTask] Task<int> CountAsync() => null!;
        [AgentTask] Task<int> WeighAsync() => null!;
        [AgentTask] Task<int?> GuessAsync() => null!;
        [AgentTask] Task<int?> WonderAsync() => null!;
        [AgentTask] Task<IReadOnlyList<int>> ListAsync() => null!;
        [AgentTask] Task<IReadOnlyList<int>> TableAsync() => null!;
        [AgentTask] Task LogAsync() => null!;
        """;

    [Theory] // (b): all return T, and it is the winner's
    [InlineData("Fast,Deep", "Draft draft", "Winner Fast+Deep Value")]
    [InlineData("Deep,Fast", "Draft draft", "Winner Deep+Fast Value")]
    [InlineData("Fast,Deep", "TaskOutcome<Draft> draft", "Winner Fast+Deep Outcome")]
    [InlineData("Fast,Deep,Wild", "Draft draft", "Winner Fast+Deep+Wild Value")]
    [InlineData("Count,Weigh", "int number", "Winner Count+Weigh Value")]
    [InlineData("Guess,Wonder", "int? number", "Winner Guess+Wonder Value")]
    [InlineData("Fast", "Draft draft", "Winner Fast Value")]
    [InlineData("List,Table", "IReadOnlyList<int> numbers", "Winner List+Table Value")]
    [InlineData("Fast,Log,Count", "TaskOutcome winner", "Winner Fast+Log+Count Outcome")]
    // they do not all return it
    [InlineData("Fast,Count", "Draft draft", "Input")]
    [InlineData("Fast,Deep", "Document draft", "Input")]
    [InlineData("Fast,Log", "Draft draft", "Input")]
    // one of them, tolerantly, is one of them still
    [InlineData("Fast,Count", "Draft? draft", "Result Fast ValueOrNull")]
    [InlineData("Fast,Count", "TaskOutcome<Draft> draft", "Result Fast Outcome")]
    [InlineData("Fast,Count", "TaskOutcome<Draft> draft, int? number", "Result Fast Outcome, Result Count ValueOrNull")]
    [InlineData("Count,Weigh", "int? number", "Unbound Ambiguous CountAsync")]
    // by name
    [InlineData("Fast,Deep", "Draft? fast, TaskOutcome deep", "Result Fast ValueOrNull, Result Deep Outcome")]
    [InlineData("Fast,Deep", "Draft fast", "Unbound MayLoseJoin FastAsync")]
    [InlineData("Fast,Deep", "[FromTask(nameof(FastAsync))] Draft text", "Unbound MayLoseJoin FastAsync")]
    [InlineData("", "int? guess", "Result Guess ValueOrNull")]
    // what another parameter has can win all the same
    [InlineData("Fast,Deep,Wild", "Draft? fast, Draft draft", "Result Fast ValueOrNull, Winner Fast+Deep+Wild Value")]
    [InlineData("Fast,Deep", "Draft draft, TaskOutcome wild", "Winner Fast+Deep+Wild Value, Result Wild Outcome")]
    [InlineData("Fast,Deep,Count", "Draft draft, int? count", "Unbound WinnerOfAnotherType CountAsync, Result Count ValueOrNull")]
    [InlineData("Fast,Deep", "Draft draft, TaskOutcome log", "Unbound WinnerOfAnotherType LogAsync, Result Log Outcome")]
    [InlineData("Fast,Deep", "TaskOutcome winner, TaskOutcome log", "Winner Fast+Deep+Log Outcome, Result Log Outcome")]
    // two that would both take it
    [InlineData("Fast,Deep", "Draft one, Draft other", "Unbound Contended FastAsync, Unbound Contended FastAsync")]
    // lists
    [InlineData("Fast,Deep", "IReadOnlyList<TaskOutcome<Draft>> all", "Gathered Fast+Deep Outcome")]
    [InlineData("Count,Weigh", "IReadOnlyList<int?> all", "Gathered Count+Weigh ValueOrNull")]
    [InlineData("Count,Weigh", "IReadOnlyList<int> all", "Unbound MayLoseJoin CountAsync")]
    public void Any(string dependsOn, string parameters, string expected) => Assert.Equal(expected, Bound("Join = Join.Any", dependsOn, parameters));

    [Theory] // (c): those that succeeded
    [InlineData("Fast,Deep", "IReadOnlyList<Draft> drafts", "Gathered Fast+Deep ThoseThereAre")]
    [InlineData("Wild,Deep,Fast", "IReadOnlyList<Draft> drafts", "Gathered Wild+Deep+Fast ThoseThereAre")]
    [InlineData("Fast,Deep", "IReadOnlyList<TaskOutcome<Draft>> drafts", "Gathered Fast+Deep Outcome")]
    [InlineData("Count,Weigh", "IReadOnlyList<int?> drafts", "Gathered Count+Weigh ValueOrNull")]
    [InlineData("Count,Weigh,Log", "IReadOnlyList<int> numbers", "Gathered Count+Weigh ThoseThereAre")]
    [InlineData("Count,Weigh,List", "IReadOnlyList<int> numbers", "Gathered Count+Weigh ThoseThereAre")]
    // neither (a) as plain T nor (b): what is left is an input
    [InlineData("Fast,Count", "Draft draft", "Input")]
    [InlineData("Count,Weigh", "IReadOnlyList<int> votes, int threshold", "Gathered Count+Weigh ThoseThereAre, Input")]
    [InlineData("Fast,Count", "Draft? draft", "Result Fast ValueOrNull")]
    [InlineData("Fast,Count", "TaskOutcome<Draft> draft", "Result Fast Outcome")]
    [InlineData("Fast,Deep", "Draft? draft", "Unbound Ambiguous FastAsync")]
    // by name
    [InlineData("Fast,Deep", "Draft? fast", "Result Fast ValueOrNull")]
    [InlineData("Fast,Deep", "Draft fast", "Unbound MayLoseJoin FastAsync")]
    [InlineData("Wild,Deep", "Draft wild", "Unbound MayLoseJoin WildAsync")]
    [InlineData("Fast,Deep", "string fast", "Unbound TypeDoesNotFit FastAsync")]
    public void AtLeast(string dependsOn, string parameters, string expected) =>
        Assert.Equal(expected, Bound("Join = Join.AtLeast, Needed = 2", dependsOn, parameters));

    [Theory]
    [InlineData("Fast,Deep", "Draft fast", "Draft? or TaskOutcome<Draft>")]
    [InlineData("Count,Weigh", "IReadOnlyList<int> all", "int or IReadOnlyList<TaskOutcome<int>>")]
    public void A_problem_says_what_would_do(string dependsOn, string parameter, string expected) =>
        Assert.Equal(expected, Parse("Join = Join.Any", dependsOn, parameter).Binding("Judge").Problem!.Expected);

    [Theory]
    [InlineData("Fast,Deep", "", "-Fast*|, -Deep*|")]
    [InlineData("Fast,Deep", "Draft draft", "Fast*|, Deep*|")]
    [InlineData("Fast,Deep", "Draft? fast, TaskOutcome log", "Fast*|, -Deep*|, Log|")]
    public void Every_dependency_is_one_of_those_that_the_join_counts(string dependsOn, string parameters, string expected) =>
        Assert.Equal(expected, Parse("Join = Join.Any", dependsOn, parameters).Dependencies("Judge"));

    private static string Bound(string options, string dependsOn, string parameters) => Parse(options, dependsOn, parameters).Bindings("Judge");

    private static WorkflowModel Parse(string options, string dependsOn, string parameters)
    {
        var entries = string.Join(", ", dependsOn.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => $"nameof({name}Async)"));
        return ParsedWorkflow.OfMembers($"{Sources} [AgentTask({options}, DependsOn = [{entries}])] void Judge({parameters}) {{ }}");
    }
}
