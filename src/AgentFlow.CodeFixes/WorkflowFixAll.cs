using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AgentFlow.CodeFixes;

/// <summary>Applies a fix to all diagnostics of a document, project or solution in one step, so that no two edits collide.</summary>
internal sealed class WorkflowFixAll(WorkflowFix fix) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var diagnostics = await DiagnosticsOfAsync(context).ConfigureAwait(false);
        if (diagnostics.IsEmpty)
            return null;
        var key = context.CodeActionEquivalenceKey;
        return CodeAction.Create("Fix all", cancel => fix.ApplyAsync(context.Solution, diagnostics, key, cancel), key ?? nameof(WorkflowFixAll));
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
            return context.Document is null ? [] : await context.GetDocumentDiagnosticsAsync(context.Document).ConfigureAwait(false);
        if (context.Scope == FixAllScope.Project)
            return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);

        var all = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in context.Solution.Projects)
            all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        return all.ToImmutable();
    }
}
