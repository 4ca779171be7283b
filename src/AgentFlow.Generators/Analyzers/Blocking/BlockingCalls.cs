using System.Collections.Immutable;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers;

/// <summary>Finds where a task blocks its thread (AGF0303).</summary>
internal static class BlockingCalls
{
    public static IEnumerable<Diagnostic> In(IMethodSymbol method, IOperation[] operations, KnownTypes known, Func<IMethodSymbol, ISymbol, bool> awaits)
    {
        var isSynchronous = !method.IsAsync && !known.IsTask(method.ReturnType);
        CompletedTasks? completed = null;
        foreach (var operation in operations)
        {
            if (operation.IsImplicit || BlockingCall.Of(operation, known) is not { } call || NameIn(operation.Syntax) is not { } name)
                continue;

            // A synchronous task is offloaded: it may read a file as it likes, but not hold a thread for what runs elsewhere.
            if ((isSynchronous && !call.IsOfAsyncWork) || IsElsewhere(operation))
                continue;
            completed ??= new CompletedTasks(operations, awaits);
            if (call.Task is { } task && completed.Contains(task, operation.Syntax))
                continue;
            yield return Diagnostic.Create(
                BlockedThreadRule.Rule,
                name.GetLocation(),
                Properties(call, method, operations, known),
                name.ValueText,
                method.Name,
                BlockedThreadRule.WhatToDo(call.Instead, isSynchronous));
        }
    }

    /// <summary>The name to point at.</summary>
    public static SyntaxToken? NameIn(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax call => NameIn(call.Expression),
        MemberAccessExpressionSyntax access => access.Name.Identifier,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier,
        IdentifierNameSyntax name => name.Identifier,
        _ => null,
    };

    /// <summary>On a thread of its own it may block; a name or a tree of expressions is no call.</summary>
    public static bool IsElsewhere(IOperation call)
    {
        for (var around = call.Parent; around is not null; around = around.Parent)
        {
            if (around is INameOfOperation
                || around is IConversionOperation { Type.ContainingNamespace: { } ns } && ns.ToDisplayString() == "System.Linq.Expressions"
                || around is IObjectCreationOperation { Type.Name: "Thread" }
                || around is IInvocationOperation start && start.Arguments.Any(argument => argument.Value.Syntax.ToString().EndsWith("LongRunning", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    // What the fix needs: what to await, and the token to pass on, if only none. Without it there is no fix.
    private static ImmutableDictionary<string, string?> Properties(BlockingCall call, IMethodSymbol method, IOperation[] operations, KnownTypes known) =>
        call.HasAwaitedForm && AwaitableHere.At(call.Operation.Syntax, method, operations)
            ? ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Texts, $"{call.Instead}{FixProperties.Separator}{TokenAt(call.Operation, method, known)}")
            : ImmutableDictionary<string, string?>.Empty;

    private static string TokenAt(IOperation call, IMethodSymbol method, KnownTypes known)
    {
        for (var around = call.Parent; around is not null; around = around.Parent)
        {
            var function = around switch
            {
                IAnonymousFunctionOperation anonymous => anonymous.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };
            if (function is not null && (TokenOf(function, known) is not null || function.IsStatic))
                return TokenOf(function, known) ?? "";
        }

        return TokenOf(method, known) ?? "";
    }

    private static string? TokenOf(IMethodSymbol function, KnownTypes known) =>
        function.Parameters.FirstOrDefault(parameter => KnownTypes.Is(parameter.Type, known.CancellationToken) && parameter.Name != "_") is { } token
            ? SyntaxFacts.GetKeywordKind(token.Name) == SyntaxKind.None ? token.Name : "@" + token.Name
            : null;
}
