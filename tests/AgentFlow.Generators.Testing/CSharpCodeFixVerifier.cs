using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AgentFlow.Generators.Testing;

/// <summary>Checks a code fix: its result, and that the result compiles; shaped like the verifier of Microsoft.CodeAnalysis.Testing.</summary>
public static class CSharpCodeFixVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>Fails unless the first fix turns <paramref name="source"/> into <paramref name="fixedSource"/>, and both report what is marked in them.</summary>
    public static Task VerifyCodeFixAsync(string source, string fixedSource) =>
        VerifyCodeFixAsync(new CodeFixTest { Before = [("Test0.cs", source)], After = [("Test0.cs", fixedSource)] });

    /// <inheritdoc cref="VerifyCodeFixAsync(string, string)"/>
    public static async Task VerifyCodeFixAsync(CodeFixTest test)
    {
        var before = await OpenAsync(test.Before);
        var solution = await ApplyAsync(before, test);
        var after = new FixableProject(new TAnalyzer(), solution.GetProject(before.Project.Id)!);

        foreach (var ((name, expected), (_, actual)) in test.After.Zip(await after.FilesAsync()))
        {
            var text = Markup.Parse(expected).Text;
            Assert.True(text == actual, $"{name} differs.\n{Snapshot.Diff(text, actual)}\n===== Now it is:\n{actual}");
        }

        await OpenAsync(test.After);
    }

    /// <summary>Fails if any fix is offered for what is reported of the source.</summary>
    public static async Task VerifyNoCodeFixAsync(string source)
    {
        var project = await OpenAsync([("Test0.cs", source)]);
        foreach (var diagnostic in await FixableAsync(project))
            Assert.Empty(await ActionsAsync(project, diagnostic));
    }

    /// <summary>Opens files and checks that what is marked is what is reported.</summary>
    private static async Task<FixableProject> OpenAsync(IReadOnlyList<(string Name, string Text)> marked)
    {
        var files = marked.Select(file => (file.Name, Markup: Markup.Parse(file.Text))).ToArray();
        var analyzer = new TAnalyzer();
        var project = FixableProject.Open(analyzer, files.Select(file => (file.Name, file.Markup.Text)).ToArray());
        Reported.AssertMarked(await project.ReportedAsync(), files, analyzer.SupportedDiagnostics);
        return project;
    }

    private static async Task<Solution> ApplyAsync(FixableProject project, CodeFixTest test)
    {
        var fixable = await FixableAsync(project);
        Assert.True(fixable.Count > test.DiagnosticIndex, $"Only {fixable.Count} diagnostics that the fix can mend.");
        var diagnostic = fixable[test.DiagnosticIndex];
        var actions = await ActionsAsync(project, diagnostic);
        Assert.True(actions.Count > test.ActionIndex, $"Only {actions.Count} actions: {string.Join("; ", actions.Select(action => action.Title))}");
        Assert.Equal(actions.Count, actions.Select(action => action.EquivalenceKey).Distinct().Count());

        var action = actions[test.ActionIndex];
        if (test.Title is { } title)
            Assert.Equal(title, action.Title);
        if (test.FixAll is { } scope)
            action = await FixAll.ActionAsync(new TCodeFix(), project, diagnostic, action.EquivalenceKey, scope);
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    private static async Task<IReadOnlyList<Diagnostic>> FixableAsync(FixableProject project)
    {
        var ids = new TCodeFix().FixableDiagnosticIds;
        return (await project.ReportedAsync()).Where(diagnostic => ids.Contains(diagnostic.Id)).ToArray();
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(FixableProject project, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var document = project.Project.GetDocument(diagnostic.Location.SourceTree)!;
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        await new TCodeFix().RegisterCodeFixesAsync(context);
        return actions;
    }
}
