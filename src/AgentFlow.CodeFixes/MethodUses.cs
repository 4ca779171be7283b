using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AgentFlow.CodeFixes;

/// <summary>How a method is used, what binds most last.</summary>
internal enum MethodUse
{
    None,
    Call,
    Delegate,
}

/// <summary>Finds what uses a method in what was written by hand: generated code follows a change by itself.</summary>
internal static class MethodUses
{
    /// <param name="name">The name of the method, where it is declared.</param>
    /// <param name="solution">What to look through.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<MethodUse> OfAsync(Location name, Solution solution, CancellationToken cancellationToken)
    {
        if (name.SourceTree is not { } tree || solution.GetDocument(tree) is not { } document
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.GetDeclaredSymbol((await tree.GetRootAsync(cancellationToken).ConfigureAwait(false)).FindToken(name.SourceSpan.Start).Parent!, cancellationToken) is not { } method)
            return MethodUse.None;
        var documents = solution.Projects.SelectMany(project => project.Documents).ToImmutableHashSet();
        var found = await SymbolFinder.FindReferencesAsync(method, solution, documents, cancellationToken).ConfigureAwait(false);
        var use = MethodUse.None;
        foreach (var place in found.SelectMany(reference => reference.Locations))
        {
            if (await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root)
                use = (MethodUse)Math.Max((int)use, (int)UseAt(root.FindNode(place.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true)));
        }

        return use;
    }

    private static MethodUse UseAt(SyntaxNode name)
    {
        SyntaxNode named = name is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } && access.Name == name ? access : name;
        named = named is SimpleNameSyntax { Parent: MemberBindingExpressionSyntax binding } ? binding : named;
        if (named.Parent is InvocationExpressionSyntax call && call.Expression == named)
            return MethodUse.Call;
        var isOnlyNamed = named.FirstAncestorOrSelf<CrefSyntax>() is not null
            || named.Ancestors().OfType<InvocationExpressionSyntax>().Any(around => around.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });
        return isOnlyNamed ? MethodUse.None : MethodUse.Delegate;
    }
}
