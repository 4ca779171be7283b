using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>What is bound of joins, items and predicates compiles, without a warning, against the runtime.</summary>
public class PolicyFormsCompileTests
{
    private const string Sources = """
        [AgentTask] Task<int> CountAsync() => null!;
        [AgentTask] Task<int> WeighAsync() => null!;
        [AgentTask] Task<int?> GuessAsync() => null!;
        [AgentTask] Task<int?> WonderAsync() => null!;
        [AgentTask] Task<string> NameAsync() => null!;
        [AgentTask] Task<string?> HintAsync() => null!;
        [AgentTask] Task LogAsync() => null!;
        [AgentTask] Task<List<string>> ReadAsync() => null!;
        [AgentTask] Task<string?[]> LinesAsync() => null!;
        [AgentTask] async IAsyncEnumerable<int> Stream() { await Task.Yield(); yield return 1; }
        [AgentTask] Task<int> ScoreAsync([ForEach(nameof(ReadAsync))] string text) => null!;
        [AgentTask] Task<string> EditAsync([ForEach("words")] string word) => null!;
        [AgentTask] Task StoreAsync([ForEach("words")] string word) => null!;
        [AgentTask(Optional = true)] Task<T> TryAsync([ForEach("things")] T thing) => null!;
        [AgentTask(When = nameof(IsLong))] ValueTask<int> LongAsync([ForEach("words")] string word) => default;
        static bool IsLong(string word, int limit) => word.Length > limit;
        bool IsBig(int count, TaskOutcome<string> name, int limit) => true;
        string? Reject(int value, string? name) => null;
        bool Accept(string? word, int value, CancellationToken token) => true;
        """;

    // What AgentTask says, and the parameters of one task each.
    private static readonly (string Options, string Parameters)[] Bound =
    [
        (Any("Count", "Weigh"), "int number"), (Any("Count", "Weigh"), "TaskOutcome<int> number"), (Any("Guess", "Wonder"), "int? number"),
        (Any("Name", "Hint"), "string text"), (Any("Name", "Hint"), "TaskOutcome<string> text"), (Any("Count", "Log", "Score"), "TaskOutcome winner"),
        (Any("Count", "Weigh"), "int? count, TaskOutcome weigh"), (Any("Name", "Hint"), "string? name, TaskOutcome<string?> hint"),
        (Any("Count", "Score"), "IReadOnlyList<int>? score"), (Any("Count", "Weigh"), "IReadOnlyList<TaskOutcome<int>> all"),
        (AtLeast("Count", "Weigh"), "IReadOnlyList<int> all"), (AtLeast("Count", "Weigh"), "IReadOnlyList<int?> all"), (AtLeast("Name", "Hint"), "IReadOnlyList<string?> all"),
        (AtLeast("Count", "Weigh"), "IReadOnlyList<TaskOutcome<int>> all"), (AtLeast("Count", "Log", "Score"), "IReadOnlyList<TaskOutcome> all"),
        (AtLeast("Count", "Name"), "string text, TaskOutcome count"), (Any("Count", "Weigh") + ", Losers = Losers.Continue, When = nameof(IsLarge)", "int number"),
        ("", "[ForEach(nameof(ReadAsync))] string text"), ("", "[ForEach(nameof(ReadAsync))] string? text"), ("", "[ForEach(nameof(ReadAsync))] object text"),
        ("", "[ForEach(nameof(LinesAsync))] string? line"), ("", "[ForEach(nameof(LinesAsync))] string line"), ("", "[ForEach(nameof(Stream))] int number"),
        ("", "[ForEach(nameof(Stream))] int? number"), ("", "[ForEach(nameof(NameAsync))] char letter"), ("", "[ForEach(\"rows\", Stream = true)] string row"),
        ("", "[ForEach(nameof(ScoreAsync))] int number"), ("", "[ForEach(nameof(ScoreAsync))] int? number"), ("", "[ForEach(nameof(ScoreAsync))] object number"),
        ("", "[ForEach(nameof(ScoreAsync))] TaskOutcome<int> number"), ("", "[ForEach(nameof(ScoreAsync))] TaskOutcome number, int count"),
        ("", "[ForEach(nameof(EditAsync))] string? text"), ("", "[ForEach(nameof(TryAsync))] TaskOutcome<T> thing"),
        ("", "[ForEach(nameof(ScoreAsync))] int number, IReadOnlyList<int> score"),
        ("", "IReadOnlyList<int> score"), ("", "IReadOnlyList<int>? score"), ("", "IEnumerable<object> edit"), ("", "IReadOnlyList<TaskOutcome<int>> score"),
        ("", "ForEachOutcome<int> score, ForEachOutcome store"), ("", "TaskOutcome score, TaskOutcome store"), ("", "IReadOnlyList<T> @try, IReadOnlyList<int> @long"),
        ("", "IReadOnlyList<TaskOutcome> score"), (After("Score", "Log"), "IReadOnlyList<TaskOutcome> all"),
        ("When = nameof(IsBig)", "string text"), ("Validate = nameof(Reject), Retries = 2", "int depth"), ("When = nameof(IsBig), Validate = nameof(Reject), TimeoutMs = 5", ""),
        ("When = nameof(IsLong)", "[ForEach(\"words\")] string word"), ("When = nameof(IsBig)", "[ForEach(\"words\")] string word"),
        ("When = nameof(IsLong), Validate = nameof(Accept), MaxConcurrency = 2, RequiresApproval = true", "[ForEach(\"words\")] string word"),
        ("RequiresApproval = true", "int count, TaskOutcome name, string text, CancellationToken token"),
    ];

    [Theory]
    [InlineData("Phased", "int", "=> 1;")]
    [InlineData("Eager", "int", "=> 1;")]
    [InlineData("Eager", "Task<int>", "=> null!;")]
    [InlineData("Phased", "ValueTask<int>", "=> default;")]
    public void What_is_bound_compiles(string schedule, string returns, string body)
    {
        var tasks = Bound.Select((bound, i) => $"[AgentTask({bound.Options})] {returns} Task{i}({bound.Parameters}) {body}");
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using AgentFlow;

            [AgentWorkflow(Schedule = Schedule.{{schedule}})]
            public partial class Report<T>
            {
            {{Sources}}
            bool IsLarge(int number) => number > 3;
            {{string.Join("\n", tasks)}}
            }
            """;

        var run = GeneratorRun.Of(TestProject.Of(source) with { Language = LanguageVersion.CSharp12 });
        Assert.DoesNotContain("stand in", run.Text, StringComparison.Ordinal);
        var warnings = run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.True(!warnings.Any(), string.Join("\n", warnings.Select(warning => $"{warning}\n    {LineOf(warning)}")));
    }

    private static string Any(params string[] names) => $"Join = Join.Any, {After(names)}";

    private static string AtLeast(params string[] names) => $"Join = Join.AtLeast, Needed = 2, {After(names)}";

    private static string After(params string[] names) => $"DependsOn = [{string.Join(", ", names.Select(name => $"nameof({name}Async)"))}]";

    private static string LineOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
}
