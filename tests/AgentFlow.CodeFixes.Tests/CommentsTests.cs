using System.Collections.Immutable;
using AgentFlow.Generators;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AgentFlow.CodeFixes.Tests;

/// <summary>
/// Every fix, offered for the labelled cases and for the bad snippet of each page, with comments wherever one can stand: the result compiles, and
/// each comment is still there, once.
/// </summary>
public class CommentsTests
{
    private const string Corpus = "tests/AgentFlow.Generators.Tests/Effects/Corpus";
    private const string Pages = "src/AgentFlow.Generators/Rules/";

    private static readonly WorkflowFix[] Fixes =
    [
        .. typeof(WorkflowFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(WorkflowFix)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => (WorkflowFix)Activator.CreateInstance(type)!),
    ];

    private static readonly Dictionary<string, string> Sources = Cases().Concat(Snippets()).Concat(MoreCases.All).ToDictionary(source => source.Name, source => source.Text);

    public static TheoryData<string> Names => [.. Sources.Keys];

    [Theory, MemberData(nameof(Names))]
    public Task Between_tokens_all_are_kept(string name) => KeepsAllAsync(name, CommentedCode.BetweenTokens(Sources[name]));

    [Theory, MemberData(nameof(Names))]
    public Task On_lines_all_are_kept(string name) => KeepsAllAsync(name, CommentedCode.OnLines(Sources[name]));

    private static async Task KeepsAllAsync(string name, string code)
    {
        var project = FixableProject.Open(new TestProject { Files = [("Test0.cs", code), ("Test1.cs", TestProject.ImplicitUsings)], Language = LanguageVersion.CSharp13 });
        var reported = await Reported.ByAsync(AllAnalyzers.Create(), (CSharpCompilation)(await project.GetCompilationAsync())!);
        var offered = new List<(WorkflowFix Fix, Diagnostic Diagnostic, CodeAction Action)>();
        foreach (var diagnostic in reported)
        {
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var document = project.GetDocument(diagnostic.Location.SourceTree)!;
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add((fix, diagnostic, action)), CancellationToken.None));
            }
        }

        Assert.True(offered.Count > 0 || !MoreCases.All.Any(more => more.Name == name), $"Nothing is offered.\n{string.Join("\n", reported)}\n{code}");
        foreach (var (fix, _, action) in offered)
            await KeepsAllAsync(project, code, fix, action);
        foreach (var several in offered.GroupBy(one => (one.Fix, one.Action.EquivalenceKey)).Where(group => group.Count() > 1))
        {
            var diagnostics = several.Select(one => one.Diagnostic).ToImmutableArray();
            var all = CodeAction.Create("Fix all: " + several.First().Action.Title, cancel => several.Key.Fix.ApplyAsync(project.Solution, diagnostics, several.Key.EquivalenceKey, cancel), several.Key.EquivalenceKey);
            await KeepsAllAsync(project, code, several.Key.Fix, all);
        }
    }

    private static async Task KeepsAllAsync(Project project, string code, WorkflowFix fix, CodeAction action)
    {
        var operation = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());
        var document = operation.ChangedSolution.GetProject(project.Id)!.Documents.First();
        var text = (await document.GetTextAsync()).ToString();
        var (before, after) = (CommentedCode.Of(code), CommentedCode.Of(text));
        Assert.True(after.Distinct().Count() == after.Count, $"{action.Title}\nTwice: {string.Join(" ", after.GroupBy(comment => comment).Where(group => group.Count() > 1).Select(group => group.Key))}\n{text}");

        // What is said of an entry goes with the entry.
        var lost = before.Except(after).ToList();
        Assert.True(lost.Count == 0 || fix is RemoveEntryFix, $"{action.Title}\nLost: {string.Join(" ", lost)}\n{text}");
        Assert.NotEqual(code, text);

        // What the task does with the parameter has still to follow its type.
        if (fix is ChangeParameterTypeFix)
            return;
        var changed = document.WithText(SourceText.From(text)).Project;
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new WorkflowGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)changed.ParseOptions!);
        driver.RunGeneratorsAndUpdateCompilation((await changed.GetCompilationAsync())!, out var output, out _);
        var errors = output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, $"{action.Title}\n{string.Join("\n", errors)}\n{text}");
    }

    private static IEnumerable<(string Name, string Text)> Cases() => RepositoryFiles.Below(Corpus).Where(file => file.Text.StartsWith("// FLAG", StringComparison.Ordinal));

    private static IEnumerable<(string Name, string Text)> Snippets()
    {
        foreach (var rule in AllAnalyzers.Rules)
        {
            var page = RepositoryFiles.Read(rule.HelpLinkUri[rule.HelpLinkUri.IndexOf(Pages, StringComparison.Ordinal)..]);
            var start = page.IndexOf("## Bad\n\n```csharp\n", StringComparison.Ordinal) + "## Bad\n\n```csharp\n".Length;
            yield return (rule.Id, page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)] + "\n");
        }
    }
}
