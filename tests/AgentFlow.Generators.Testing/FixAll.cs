using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace AgentFlow.Generators.Testing;

/// <summary>Fix-all in a document, a project or a solution.</summary>
public static class FixAll
{
    /// <summary>The action that mends everything in <paramref name="scope"/> as the action of a key mends one; null where nobody knows the key.</summary>
    public static async Task<CodeAction> ActionAsync(CodeFixProvider fix, FixableProject project, Diagnostic diagnostic, string? key, FixAllScope scope)
    {
        var provider = fix.GetFixAllProvider();
        Assert.NotNull(provider);
        Assert.Contains(scope, provider.GetSupportedFixAllScopes());
        var document = project.Project.GetDocument(diagnostic.Location.SourceTree)!;
        var context = new FixAllContext(
            document, fix, scope, key!, [.. fix.FixableDiagnosticIds], new Diagnostics(project), CancellationToken.None);
        var all = await provider.GetFixAsync(context);
        Assert.NotNull(all);
        return all;
    }

    private sealed class Diagnostics(FixableProject project) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project _, CancellationToken cancellationToken) =>
            await project.ReportedAsync();

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await project.ReportedAsync(document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project _, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
