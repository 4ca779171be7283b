using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AgentFlow.Generators.Testing;

/// <summary>
/// Checks a refactoring: its result, that the result compiles with its generated code, reports nothing and is formatted; shaped like
/// the verifier of Microsoft.CodeAnalysis.Testing.
/// </summary>
public static class CSharpCodeRefactoringVerifier<TRefactoring>
    where TRefactoring : CodeRefactoringProvider, new()
{
    /// <summary>Fails unless the refactoring turns <paramref name="source"/> into <paramref name="fixedSource"/>.</summary>
    /// <param name="source">A file in which <c>[|…|]</c> is what is selected, or <c>$$</c> where the caret is.</param>
    /// <param name="fixedSource">The file afterwards.</param>
    /// <param name="others">Files that stay as they are.</param>
    public static async Task VerifyRefactoringAsync(string source, string fixedSource, params string[] others)
    {
        var actual = await ApplyAsync(source, others);
        Assert.True(fixedSource == actual, $"It differs.\n{Snapshot.Diff(fixedSource, actual)}\n===== Now it is:\n{actual}");
    }

    /// <summary>Fails if the refactoring is offered at the marked place.</summary>
    /// <inheritdoc cref="VerifyRefactoringAsync"/>
    public static Task VerifyNoRefactoringAsync(string source, params string[] others) => VerifyNoRefactoringAsync(TestProject.Of([source, .. others]));

    /// <summary>Fails if the refactoring is offered at the marked place of the first file.</summary>
    public static async Task VerifyNoRefactoringAsync(TestProject marked)
    {
        var (document, span) = Open(marked);
        Assert.Empty(await ActionsAsync(document, span));
    }

    /// <summary>The file after the refactoring, which compiles, reports nothing and is formatted.</summary>
    /// <inheritdoc cref="VerifyRefactoringAsync"/>
    public static async Task<string> ApplyAsync(string source, params string[] others)
    {
        var (document, span) = Open(TestProject.Of([source, .. others]));
        var action = Assert.Single(await ActionsAsync(document, span));
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution.GetDocument(document.Id)!;
        var text = (await changed.GetTextAsync()).ToString();

        var reported = await Reported.ByAsync(AllAnalyzers.Create(), TestProject.Of([text, .. others]).Compile());
        Assert.True(reported.Count == 0, $"{string.Join("\n", reported)}\n===== Now it is:\n{text}");
        var formatted = (await (await Formatter.FormatAsync(changed)).GetTextAsync()).ToString();
        Assert.True(formatted == text, $"It is not formatted.\n{Snapshot.Diff(formatted, text)}");
        return text;
    }

    private static (Document Document, TextSpan Span) Open(TestProject marked)
    {
        var markup = Markup.Parse(marked.Files[0].Text);
        var project = FixableProject.Open(marked with { Files = [(marked.Files[0].Name, markup.Text), .. marked.Files.Skip(1)] });
        var span = markup.Position is { } caret ? new TextSpan(caret, 0) : Assert.Single(markup.Spans).Span;
        return (project.Documents.First(), span);
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(Document document, TextSpan span)
    {
        var actions = new List<CodeAction>();
        await new TRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, CancellationToken.None));
        return actions;
    }
}
