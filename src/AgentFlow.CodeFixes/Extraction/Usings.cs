using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Imports the namespace of the attributes, where the file does not have it yet.</summary>
internal static class Usings
{
    private const string Namespace = "AgentFlow";

    public static CompilationUnitSyntax Add(CompilationUnitSyntax root, ExtractableMethod method)
    {
        var seen = method.Model.LookupNamespacesAndTypes(method.Type.SpanStart, name: method.Known.AgentTask.Name);
        if (seen.Contains(method.Known.AgentTask, SymbolEqualityComparer.Default))
            return root;
        if (root.Usings.Count == 0 && root.Members is [BaseNamespaceDeclarationSyntax { Usings.Count: > 0 } space])
            return root.ReplaceNode(space, space.WithUsings(Insert(space.Usings)));
        return root.Usings.Count > 0 ? root.WithUsings(Insert(root.Usings)) : WithFirst(root);
    }

    // After those of System, which come first, in order of name.
    private static SyntaxList<UsingDirectiveSyntax> Insert(SyntaxList<UsingDirectiveSyntax> usings)
    {
        var index = usings.IndexOf(other => other.Alias is not null || other.StaticKeyword.RawKind != 0 || IsAfter(other.Name?.ToString() ?? ""));
        var model = usings[0];
        var added = Directive().WithTrailingTrivia(model.GetTrailingTrivia());
        if (index == 0)
            return usings.Replace(model, model.WithLeadingTrivia()).Insert(0, added.WithLeadingTrivia(model.GetLeadingTrivia()));
        return usings.Insert(index < 0 ? usings.Count : index, added.WithLeadingTrivia(usings[usings.Count - 1].GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))));
    }

    private static bool IsAfter(string name)
        => !(name == "System" || name.StartsWith("System.", StringComparison.Ordinal)) && string.CompareOrdinal(name, Namespace) > 0;

    private static CompilationUnitSyntax WithFirst(CompilationUnitSyntax root)
    {
        var lead = root.GetLeadingTrivia();
        var newLine = SyntaxFactory.EndOfLine(root.ToFullString().Contains("\r\n") ? "\r\n" : "\n");
        return root.WithLeadingTrivia().WithUsings([Directive().WithLeadingTrivia(lead).WithTrailingTrivia(newLine, newLine)]);
    }

    private static UsingDirectiveSyntax Directive()
        => SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Namespace)).WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space));
}
