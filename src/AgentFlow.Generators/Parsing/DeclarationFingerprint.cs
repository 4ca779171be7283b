using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Parsing;

/// <summary>
/// A hash of a file's declarations: every token that is not inside a body, and the directives between them. Typing inside a
/// method leaves it as it was, and then no symbol can have changed in a way that a workflow's model shows.
/// </summary>
internal static class DeclarationFingerprint
{
    // FNV-1a, 64 bits (Fowler, Noll, Vo).
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(CompilationUnitSyntax root)
    {
        var hash = Basis;
        Add(ref hash, root);
        return hash;
    }

    private static void Add(ref ulong hash, SyntaxNode node)
    {
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.IsToken)
                Add(ref hash, child.AsToken());
            else if (child.AsNode() is { } inner)
                AddNode(ref hash, inner);
        }
    }

    private static void AddNode(ref ulong hash, SyntaxNode node)
    {
        // A directive inside a body reaches past its end: #nullable, #if.
        if (IsBody(node) && !node.ContainsDirectives)
            Add(ref hash, "{}");
        else
            Add(ref hash, node);
    }

    private static bool IsBody(SyntaxNode node) => node is BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax;

    private static void Add(ref ulong hash, SyntaxToken token)
    {
        if (token.ContainsDirectives)
        {
            foreach (var trivia in token.LeadingTrivia)
            {
                if (trivia.IsDirective)
                    Add(ref hash, trivia.ToString());
            }
        }

        Add(ref hash, token.Text);
    }

    private static void Add(ref ulong hash, string text)
    {
        foreach (var character in text)
            hash = unchecked((hash ^ character) * Prime);

        // Ends the text, so that "a b" and "ab" differ.
        hash = unchecked((hash ^ 0xffff) * Prime);
    }
}
