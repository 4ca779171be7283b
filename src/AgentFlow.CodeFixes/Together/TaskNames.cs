using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Together;

/// <summary>Names for the locals that hold started tasks, none of which is taken in the method around: <c>newsTask</c> for the local <c>news</c> or the call of <c>NewsAsync</c>.</summary>
internal sealed class TaskNames(SyntaxNode within)
{
    private readonly HashSet<string> _taken =
        [.. (within.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? within.SyntaxTree.GetRoot()).DescendantTokens().Select(token => token.ValueText)];

    public string For(AwaitExpressionSyntax awaited) => Free(NameOf(awaited) + "Task");

    public string Free(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
            name = wanted + number;
        return name;
    }

    /// <summary>The local or member that takes the value or, without one, the method that is called.</summary>
    public static string NameOf(AwaitExpressionSyntax awaited)
    {
        if (awaited.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable })
            return variable.Identifier.ValueText;
        if (awaited.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax taker })
            return OfLocal(taker.Identifier.ValueText);
        var name = MethodOf(awaited.Expression);
        name = name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5 ? name.Substring(0, name.Length - 5) : name;
        return name.Length == 0 ? "next" : OfLocal(name);
    }

    private static string OfLocal(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static string MethodOf(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "AsTask" or "WaitAsync" } access } => MethodOf(access.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        ParenthesizedExpressionSyntax inner => MethodOf(inner.Expression),
        _ => "",
    };
}
