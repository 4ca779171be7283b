using System.Collections.Immutable;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers;

/// <summary>Finds what a task does with its token (AGF0502), and what it could do with one that it does not take (AGF0501).</summary>
internal static class TokenUses
{
    public static IEnumerable<Diagnostic> In(
        IMethodSymbol method, ImmutableArray<IOperation> blocks, Workflows workflows, CancellationToken cancellationToken)
    {
        // Of a partial method both parts come by: the one without a body is known to the plan, the other one is looked at.
        if (method.PartialImplementationPart is not null)
            return [];
        var declared = method.PartialDefinitionPart ?? method;
        var operations = blocks.SelectMany(block => block.DescendantsAndSelf()).ToArray();
        if (operations.Any(operation => operation.Kind == OperationKind.Invalid) || method.DeclaringSyntaxReferences.Length != 1
            || method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not MethodDeclarationSyntax { ContainsDiagnostics: false } syntax)
            return [];

        var token = method.Parameters.FirstOrDefault(parameter => KnownTypes.Is(parameter.Type, workflows.Known.CancellationToken));
        if (token is not null)
            return Unused(method, token, operations, new TokenCalls(method, workflows.Known));
        return workflows.Of(method.ContainingType, cancellationToken) is { } workflow
            && workflow.Methods.IndexOf(declared, 0, SymbolEqualityComparer.Default) is >= 0 and var task
            && MissingTokenRule.WhenCanceled(workflow.Model, workflow.Plan, task) is { } when
            && !workflow.HasErrors
                ? [Missing(method, syntax, when, new TokenCalls(method, workflows.Known).In(operations))]
                : [];
    }

    // Properties say what to write: the parameter, then an argument for each call.
    private static Diagnostic Missing(IMethodSymbol method, MethodDeclarationSyntax syntax, string when, IReadOnlyList<TokenCall> calls)
    {
        var name = FreeName(syntax);
        var texts = calls.Select(call => call.Argument(name)).Prepend(name);
        return Diagnostic.Create(
            MissingTokenRule.Rule,
            syntax.Identifier.GetLocation(),
            calls.Select(call => call.Syntax.GetLocation()),
            HasSignatureOfItsOwn(method) && !method.Parameters.Any(parameter => parameter.IsParams) && !HasLongerOverload(method) ? Texts(texts) : ImmutableDictionary<string, string?>.Empty,
            method.Name,
            when);
    }

    private static IEnumerable<Diagnostic> Unused(IMethodSymbol method, IParameterSymbol token, IOperation[] operations, TokenCalls find)
    {
        if (token.Name is "" or "_" || token.Locations.FirstOrDefault() is not { } place)
            yield break;
        var calls = find.In(operations);
        var name = Escaped(token.Name);
        var isUsed = operations.OfType<IParameterReferenceOperation>().Any(use => SymbolEqualityComparer.Default.Equals(use.Parameter, token));
        if (!isUsed && HasSignatureOfItsOwn(method) && (calls.Count > 0 || find.TakesTime(operations)))
        {
            yield return Diagnostic.Create(
                UnusedTokenRule.Rule,
                place,
                calls.Select(call => call.Syntax.GetLocation()),
                calls.Count > 0 ? Texts(calls.Select(call => call.Argument(name))) : ImmutableDictionary<string, string?>.Empty,
                token.Name,
                method.Name,
                UnusedTokenRule.NeverUsed(calls.Select(call => call.Name)));
            yield break;
        }

        // Where there are other tokens, nobody but the author knows which one a call should have; what is registered may end any call.
        if (find.HasOthers(operations, token) || TokenWays.IsRegistered(operations, token))
            yield break;
        foreach (var call in calls)
        {
            yield return Diagnostic.Create(
                UnusedTokenRule.Rule,
                call.Place,
                [call.Syntax.GetLocation()],
                Texts([call.Argument(name)]),
                token.Name,
                method.Name,
                UnusedTokenRule.NotPassedOn(call.Name));
        }
    }

    // An override, or what implements an interface, takes what it is told to.
    private static bool HasSignatureOfItsOwn(IMethodSymbol method)
        => method is { IsOverride: false, IsVirtual: false, IsPartialDefinition: false, PartialDefinitionPart: null, ExplicitInterfaceImplementations.IsEmpty: true }
            && method.ContainingType.AllInterfaces.All(type => type.GetMembers(method.Name)
                .All(member => !SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)));

    // With a token, there would be two of them.
    private static bool HasLongerOverload(IMethodSymbol method)
        => method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other => other.Parameters.Length == method.Parameters.Length + 1);

    private static string FreeName(MethodDeclarationSyntax syntax)
    {
        var taken = new HashSet<string>(syntax.DescendantTokens().Select(token => token.ValueText));
        return new[] { "cancellationToken", "token" }.FirstOrDefault(name => !taken.Contains(name)) ?? "taskCancellationToken";
    }

    private static string Escaped(string name)
        => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static ImmutableDictionary<string, string?> Texts(IEnumerable<string> texts)
        => ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Texts, string.Join(FixProperties.Separator.ToString(), texts));
}
