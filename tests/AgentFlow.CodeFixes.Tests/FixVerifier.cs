using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentFlow.CodeFixes.Tests;

/// <summary>What a fix makes of one file, in a project whose usual namespaces are imported.</summary>
internal static class FixVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private static readonly FixAllScope[] Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <summary>Fails unless the fix, applied once, turns the one into the other.</summary>
    public static Task ChangesAsync(string before, string after, int action = 0, string? title = null)
        => ApplyAsync(before, after, action, title, scope: null);

    /// <summary>Fails unless the fix turns the one into the other when applied to all of a document, project and solution.</summary>
    public static async Task ChangesAllAsync(string before, string after, int action = 0, string? title = null)
    {
        foreach (var scope in Scopes)
            await ApplyAsync(before, after, action, title, scope);
    }

    /// <summary>Fails if the fix is offered for anything that is reported.</summary>
    public static Task OffersNothingAsync(string marked) => CSharpCodeFixVerifier<TAnalyzer, TFix>.VerifyNoCodeFixAsync(TestProject.ImplicitUsings + "\n" + marked);

    private static Task ApplyAsync(string before, string after, int action, string? title, FixAllScope? scope)
        => CSharpCodeFixVerifier<TAnalyzer, TFix>.VerifyCodeFixAsync(new CodeFixTest
        {
            Before = [("Test0.cs", before), ("Test1.cs", TestProject.ImplicitUsings)],
            After = [("Test0.cs", after), ("Test1.cs", TestProject.ImplicitUsings)],
            ActionIndex = action,
            Title = title,
            FixAll = scope,
        });
}
