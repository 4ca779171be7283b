using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>What the parser takes for bound, the compiler takes too: the generated call compiles without a warning.</summary>
public class BoundFormsCompileTests
{
    private const string Sources = """
        [AgentTask] Task<Document> ReadAsync() => Task.FromResult(new Document());
        [AgentTask] Task<int> CountAsync() => Task.FromResult(1);
        [AgentTask] Task<int> WeighAsync() => Task.FromResult(1);
        [AgentTask] Task<int?> GuessAsync() => Task.FromResult<int?>(1);
        [AgentTask] Task<Draft?> FindAsync() => Task.FromResult<Draft?>(null);
        [AgentTask] Task<(int Low, int High)> RangeAsync() => Task.FromResult((1, 2));
        [AgentTask] Task<IReadOnlyList<string?>> ListAsync() => Task.FromResult<IReadOnlyList<string?>>([]);
        [AgentTask] Task<dynamic> AnyAsync() => Task.FromResult<dynamic>(1);
        [AgentTask] Task LogAsync() => Task.CompletedTask;
        [AgentTask] T Make() => default!;
        [AgentTask] T? MakeOrNot() => default;
        [AgentTask] C Build() => null!;
        [AgentTask] V Measure() => default;
        [AgentTask(Optional = true)] Task<Draft> SketchAsync() => Task.FromResult(new Draft());
        [AgentTask(Optional = true)] Task<Draft?> HintAsync() => Task.FromResult<Draft?>(null);
        [AgentTask(Optional = true)] Task<int> RateAsync() => Task.FromResult(1);
        [AgentTask(Optional = true)] Task<int?> ScoreAsync() => Task.FromResult<int?>(1);
        [AgentTask(Optional = true)] Task<dynamic> GuessAnyAsync() => Task.FromResult<dynamic>(1);
        [AgentTask(Optional = true)] Task TidyAsync() => Task.CompletedTask;
        [AgentTask(Optional = true)] T Try() => default!;
        """;

    private static readonly (string DependsOn, string Parameters)[] Bound =
    [
        ("", "Document read"), ("", "object read"), ("", "Document? read"), ("", "object? read"),
        ("", "int count"), ("", "object count"), ("", "IComparable count"), ("", "int? count"), ("", "object? count"), ("", "IComparable? count"),
        ("", "int? guess"), ("", "object? guess"), ("", "object guess"), ("", "TaskOutcome<int?> guess"),
        ("", "Draft? find"), ("", "Document? find"), ("", "Draft find"), ("", "Document find"), ("", "object find"),
        ("", "TaskOutcome<Draft> find"), ("", "TaskOutcome<Draft?> find"), ("", "TaskOutcome<Document?> read"),
        ("", "(int, int) range"), ("", "(int A, int B) range"), ("", "(int Low, int High)? range"), ("", "TaskOutcome<(int A, int B)> range"),
        ("", "IReadOnlyList<string> list"), ("", "IEnumerable<string?> list"), ("", "IEnumerable<string> list"),
        ("", "IReadOnlyList<string>? list"), ("", "TaskOutcome<IReadOnlyList<string>> list"),
        ("", "object any"), ("", "dynamic any"), ("", "object? any"), ("", "TaskOutcome<object> any"), ("", "TaskOutcome<dynamic> any"),
        ("", "TaskOutcome read"), ("", "TaskOutcome log"),
        ("", "T make"), ("", "TaskOutcome<T> make"), ("", "object? make"), ("", "T? makeOrNot"), ("", "T makeOrNot"), ("", "TaskOutcome<T?> makeOrNot"),
        ("", "C build"), ("", "C? build"), ("", "Document? build"), ("", "V measure"), ("", "V? measure"), ("", "object? measure"),
        ("", "Draft? sketch"), ("", "Document? sketch"), ("", "TaskOutcome<Draft> sketch"), ("", "Draft? hint"), ("", "TaskOutcome<Draft?> hint"),
        ("", "int? rate"), ("", "object? rate"), ("", "int? score"), ("", "TaskOutcome tidy"), ("", "TaskOutcome<T> @try"),
        ("CountAsync,WeighAsync", "IReadOnlyList<int> all"), ("CountAsync,WeighAsync", "IReadOnlyList<int?> all"),
        ("CountAsync,WeighAsync,RateAsync", "IReadOnlyList<int?> all"), ("CountAsync,RateAsync", "IReadOnlyList<TaskOutcome<int>> all"),
        ("CountAsync,LogAsync,ReadAsync", "IReadOnlyList<TaskOutcome> all"), ("FindAsync,SketchAsync", "IReadOnlyList<Draft?> all"),
        ("FindAsync,HintAsync", "IReadOnlyList<TaskOutcome<Draft?>> all"), ("FindAsync,SketchAsync", "IReadOnlyList<TaskOutcome<Draft>> all"),
        ("Make,MakeOrNot", "IReadOnlyList<T> all"), ("AnyAsync", "object thing"), ("RangeAsync", "(int, int)? bounds"),
        ("", "string word, List<string> words"), ("", "string? word, List<string?> words"),
        ("", "AgentTaskContext context, CancellationToken ct"),
        ("", "dynamic? any"), ("", "dynamic loose, dynamic? looser"), ("", "object loose, object? looser"), ("", "dynamic? guessAny"), ("", "object? guessAny"),
    ];

    [Theory]
    [InlineData("Phased", "void")]
    [InlineData("Phased", "int")]
    [InlineData("Eager", "int")]
    [InlineData("Eager", "Task<int>")]
    public void What_is_bound_compiles(string schedule, string returns)
    {
        var tasks = Bound.Select((bound, i) => $"[AgentTask(DependsOn = [{Entries(bound.DependsOn)}])] {returns} Task{i}({bound.Parameters}) => throw null!;");
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using AgentFlow;

            public class Document { }
            public class Draft : Document { }

            [AgentWorkflow(Schedule = Schedule.{{schedule}})]
            public partial class Report<T, C, V> where C : Document where V : struct
            {
            {{Sources}}
            {{string.Join("\n", tasks)}}
            }
            """;

        var run = GeneratorRun.Of(TestProject.Of(source) with { Language = LanguageVersion.CSharp12 });
        Assert.DoesNotContain("stand in", run.Text, StringComparison.Ordinal);
        var warnings = run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.True(!warnings.Any(), string.Join("\n", warnings.Select(warning => $"{warning}\n    {LineOf(warning)}")));
        Assert.Empty(run.Output.SyntaxTrees.SelectMany(tree => BoundAtRunTime(run.Output.GetSemanticModel(tree))));
    }

    private static IEnumerable<string> BoundAtRunTime(SemanticModel model) => model.SyntaxTree.GetRoot().DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Where(call => model.GetOperation(call) is IDynamicInvocationOperation)
        .Select(call => call.ToString());

    private static string Entries(string dependsOn) =>
        string.Join(", ", dependsOn.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => $"nameof({name})"));

    private static string LineOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
}
