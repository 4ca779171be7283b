using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Analyzers;

/// <summary>A call that could be given a token.</summary>
/// <param name="Syntax">The call.</param>
/// <param name="Parameter">The parameter that would take it, where it must be named; null where it is just the next one.</param>
internal sealed record TokenCall(InvocationExpressionSyntax Syntax, string? Parameter)
{
    /// <summary>The name of the method that is called, where it stands.</summary>
    public SimpleNameSyntax? NameSyntax => Syntax.Expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    public string Name => NameSyntax?.Identifier.ValueText ?? "";

    public Location Place => (NameSyntax ?? (SyntaxNode)Syntax).GetLocation();

    /// <summary>What to add to its arguments.</summary>
    public string Argument(string token) => Parameter is null ? token : $"{Parameter}: {token}";
}
