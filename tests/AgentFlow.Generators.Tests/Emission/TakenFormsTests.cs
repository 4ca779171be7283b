using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Emission;

/// <summary>Each form in which a join's dependencies and the items of another task can be taken.</summary>
public class TakenFormsTests
{
    private const string Sources = """
        [AgentTask] Task<int> CountAsync() => null!;
        [AgentTask] Task<int> WeighAsync() => null!;
        [AgentTask] Task<string> NameAsync() => null!;
        [AgentTask] Task LogAsync() => null!;
        [AgentTask] Task<int> ScoreAsync([ForEach("words")] string word) => null!;
        """;

    [Theory]
    [InlineData("Any", "Count,Weigh", "int number", "run.Winner<int>(5)")]
    [InlineData("Any", "Count,Weigh", "TaskOutcome<int> number", "run.WinnerOutcome<int>(5)")]
    [InlineData("Any", "Name,Log,Score", "TaskOutcome winner", "run.WinnerOutcome(5)")]
    [InlineData("Any", "Count,Weigh", "TaskOutcome count", "run.Joined(5, 0)")]
    [InlineData("Any", "Count,Weigh", "TaskOutcome<int> count", "run.Joined<int>(5, 0)")]
    [InlineData("Any", "Count,Weigh", "int? count", "run.Joined<int>(5, 0).Status == global::AgentFlow.OutcomeStatus.Succeeded ? run.Joined<int>(5, 0).Value : default(int?)")]
    [InlineData("Any", "Count,Score", "IReadOnlyList<int>? score", "run.Joined(5, 4).Status == global::AgentFlow.OutcomeStatus.Succeeded ? run.ValuesThereAre<int>(4) : null")]
    [InlineData("AtLeast", "Count,Weigh", "IReadOnlyList<int> all", "run.JoinedValues<int>(5, [0, 1])")]
    [InlineData("AtLeast", "Count,Weigh", "IReadOnlyList<TaskOutcome<int>> all", "run.JoinedOutcomes<int>(5, [0, 1])")]
    [InlineData("AtLeast", "Count,Log,Score", "IReadOnlyList<TaskOutcome> all", "[run.Joined(5, 0), run.Joined(5, 3), run.Joined(5, 4)]")]
    [InlineData("AtLeast", "Count,Weigh", "IReadOnlyList<int?> all", "default(int?), run.Joined<int>(5, 1).Status ==")]
    public void Of_a_join(string join, string dependsOn, string parameter, string expected)
    {
        var entries = string.Join(", ", dependsOn.Split(',').Select(name => $"nameof({name}Async)"));
        var needed = join == "AtLeast" ? ", Needed = 1" : "";
        Assert.Contains(expected, Emitted($"[AgentTask(Join = Join.{join}{needed}, DependsOn = [{entries}])] void Judge({parameter}) {{ }}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int number", "(number, attempt) => attempt.Offload(() => Judge(number))")]
    [InlineData("TaskOutcome<int> number", "run.ForEachOfOutcomes<int>(5, 4, score, (number, attempt) => attempt.Offload(() => Judge(number)))")]
    [InlineData("TaskOutcome number", "run.ForEachOfOutcomes<int>(5, 4, score, (number, attempt) => attempt.Offload(() => Judge(number)))")]
    [InlineData("int? number", "Judge(number.Status == global::AgentFlow.OutcomeStatus.Succeeded ? number.Value : default(int?))")]
    public void Of_an_item(string parameter, string expected) =>
        Assert.Contains(expected, Emitted($"[AgentTask] void Judge([ForEach(nameof(ScoreAsync))] {parameter}) {{ }}"), StringComparison.Ordinal);

    private static string Emitted(string task) => GeneratorRun.Of($$"""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using AgentFlow;

        public partial class Report
        {
        {{Sources}}
        {{task}}
        }
        """).Text;
}
