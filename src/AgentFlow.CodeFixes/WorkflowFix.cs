using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AgentFlow.CodeFixes;

/// <summary>
/// A fix that edits syntax at places that its diagnostics name, in whichever files those are. One diagnostic and all of a
/// solution are fixed by the same code.
/// </summary>
public abstract class WorkflowFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new WorkflowFixAll(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // dotnet format may hand over what the analyzer reports by another id.
        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var solution = context.Document.Project.Solution;
            foreach (var proposal in Propose(diagnostic))
            {
                if (!await CanEditAsync(proposal, context.CancellationToken).ConfigureAwait(false)
                    || await FitAsync(proposal, solution, context.CancellationToken).ConfigureAwait(false) is null)
                    continue;
                context.RegisterCodeFix(
                    CodeAction.Create(proposal.Title, cancel => ApplyAsync(solution, [diagnostic], proposal.Key, cancel), proposal.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>What could be done about a diagnostic.</summary>
    private protected abstract IEnumerable<Proposal> Propose(Diagnostic diagnostic);

    /// <summary>The node to edit at a place, or null where there is nothing that an edit would change.</summary>
    private protected abstract SyntaxNode? Find(SyntaxNode root, Location place);

    /// <summary>Makes every edit of one file.</summary>
    private protected abstract SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits);

    /// <summary>What is proposed, in view of the rest of the solution: more of it, or null where it would break something.</summary>
    private protected virtual Task<Proposal?> FitAsync(Proposal proposal, Solution solution, CancellationToken cancellationToken) => Task.FromResult<Proposal?>(proposal);

    /// <summary>What to write where several diagnostics ask for something at one node: the same, as a rule.</summary>
    private protected virtual string Together(IEnumerable<string> texts) => texts.First();

    /// <summary>Applies the proposals of a key, and without a key what is proposed first of each diagnostic.</summary>
    internal async Task<Solution> ApplyAsync(
        Solution solution, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
    {
        var proposals = diagnostics
            .SelectMany(diagnostic => key is null ? Propose(diagnostic).Take(1) : Propose(diagnostic).Where(proposal => proposal.Key == key));
        var fitting = new List<Proposal>();
        foreach (var proposal in proposals)
        {
            if (await FitAsync(proposal, solution, cancellationToken).ConfigureAwait(false) is { } fit)
                fitting.Add(fit);
        }

        var places = fitting
            .Where(proposal => !proposal.IsWhole || proposal.Places.All(place => place.SourceTree is { } tree && Find(tree.GetRoot(cancellationToken), place) is not null))
            .SelectMany(proposal => proposal.Edits)
            .Where(target => target.Place.SourceTree is not null)
            .ToLookup(target => solution.GetDocument(target.Place.SourceTree));
        foreach (var file in places)
        {
            if (file.Key is not { } document || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
                continue;
            var edits = file
                .Select(target => (Node: Find(root, target.Place), target.Text))
                .Where(edit => edit.Node is not null)
                .GroupBy(edit => edit.Node!)
                .Select(edit => new Edit(edit.Key, Together(edit.Select(one => one.Text))))
                .ToArray();
            if (edits.Length > 0)
                solution = solution.WithDocumentSyntaxRoot(document.Id, Edit(root, edits));
        }

        return solution;
    }

    private async Task<bool> CanEditAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var found = 0;
        foreach (var place in proposal.Places)
        {
            if (place.SourceTree is { } tree
                && Find(await tree.GetRootAsync(cancellationToken).ConfigureAwait(false), place) is not null)
                found++;
        }

        return proposal.IsWhole ? found == proposal.Places.Count : found > 0;
    }
}
