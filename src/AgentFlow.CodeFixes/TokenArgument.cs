using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>Gives calls one argument more.</summary>
internal static class TokenArgument
{
    /// <summary>What a finding says is to be written at each of its places; empty where it says nothing.</summary>
    public static IReadOnlyList<string> TextsOf(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(FixProperties.Texts, out var texts) && texts is not null ? texts.Split(FixProperties.Separator) : [];

    /// <summary>The call at a place, or null; between directives an argument might be there only if.</summary>
    public static InvocationExpressionSyntax? CallAt(SyntaxNode root, Location place)
        => root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
            && call.Span == place.SourceSpan && !call.ArgumentList.ContainsDirectives
                ? call
                : null;

    public static InvocationExpressionSyntax Append(InvocationExpressionSyntax call, string argument)
        => call.WithArgumentList(call.ArgumentList.WithArguments(
            ListEdit.Append(call.ArgumentList.Arguments, SyntaxFactory.ParseArgumentList($"({argument})").Arguments[0])));
}
