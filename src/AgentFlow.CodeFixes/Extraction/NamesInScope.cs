using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Names that are looked up in the type of the method, and what becomes of them in another type.</summary>
internal static class NamesInScope
{
    /// <summary>Names of the type's own that another type finds behind the type's name only, as a nested one does where it has the like itself.</summary>
    public static IEnumerable<(SyntaxNode Name, INamedTypeSymbol Type)> Unreachable(
        ExpressionSyntax expression, bool isNested, IReadOnlyList<string> tasks, ExtractableMethod method)
        => from name in expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
           where IsLookedUp(name)
           let symbol = method.Model.GetSymbolInfo(name).Symbol
           where symbol is INamedTypeSymbol || IsStaticMember(symbol)
           where !isNested || tasks.Contains(symbol.Name)
           where Around(method.Symbol.ContainingType).Contains(symbol.ContainingType, SymbolEqualityComparer.Default)
           select ((SyntaxNode)name, symbol.ContainingType);

    /// <summary>Names something that is seen only within the type of the method.</summary>
    public static bool NamesHidden(ExpressionSyntax expression, ISet<SyntaxNode> replaced, ExtractableMethod method)
        => expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Where(name => !replaced.Contains(name))
            .Select(name => method.Model.GetSymbolInfo(name).Symbol)
            .Any(symbol => (symbol is INamedTypeSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } or IFieldSymbol or IPropertySymbol or IEventSymbol)
                && IsHidden(symbol, method));

    public static bool IsHidden(ISymbol symbol, ExtractableMethod method)
        => !method.Model.Compilation.IsSymbolAccessibleWithin(symbol, method.Model.Compilation.Assembly);

    private static bool IsStaticMember(ISymbol? symbol)
        => symbol is IMethodSymbol { IsStatic: true, MethodKind: MethodKind.Ordinary } or IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true } or IEventSymbol { IsStatic: true };

    /// <summary>Not found in something that stands before it, nor the name of an argument or a member.</summary>
    public static bool IsLookedUp(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax member => member.Name != name,
        QualifiedNameSyntax qualified => qualified.Right != name,
        AliasQualifiedNameSyntax or MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
        _ => true,
    };

    // A type, its bases, and the same of the types around it.
    private static IEnumerable<INamedTypeSymbol> Around(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            for (var ancestor = outer; ancestor is not null; ancestor = ancestor.BaseType)
                yield return ancestor;
        }
    }
}
