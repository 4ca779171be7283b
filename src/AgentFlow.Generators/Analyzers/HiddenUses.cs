using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Analyzers;

/// <summary>
/// Finds where a workflow's code names a type of its surroundings and gets a generated member of that name instead (AGF0107):
/// in bodies, which the generator does not read, and in members that are no tasks. <see cref="HiddenParameters"/> does the same for a
/// parameter of the workflow type.
/// </summary>
internal static class HiddenUses
{
    private static readonly HashSet<string> Generated = ["Run", "Results", "Plan", "Handle", "AgentFlowPlan"];

    /// <summary>The name, if it hides a type that is visible outside the workflow; else null.</summary>
    public static Diagnostic? At(IdentifierNameSyntax name, SemanticModel model, KnownTypes known, CancellationToken cancellationToken)
    {
        if (!Generated.Contains(name.Identifier.ValueText) || !IsLookedUpHere(name) || IsNamedOnly(name))
            return null;

        var bound = model.GetSymbolInfo(name, cancellationToken);
        var member = bound.Symbol ?? bound.CandidateSymbols.FirstOrDefault();
        if (member?.ContainingType is not { } workflow || !known.IsGenerated(member))
            return null;

        var hidden = Around(name, workflow, model, known, cancellationToken);
        return hidden is null || CannotMean(hidden, name)
            ? null
            : Diagnostic.Create(ReservedNameRule.Rule, name.GetLocation(), workflow.Name, member.Name, ReservedNameRule.WhatToWrite(
                hidden.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                $"{workflow.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}.{member.Name}"));
    }

    // What the name would mean beside the type that has the generated member, or inherits it: there the lookup starts.
    private static INamedTypeSymbol? Around(
        IdentifierNameSyntax name, INamedTypeSymbol workflow, SemanticModel model, KnownTypes known, CancellationToken cancellationToken)
    {
        var inside = name.Ancestors().OfType<TypeDeclarationSyntax>()
            .FirstOrDefault(declaration => HasMembersOf(workflow, model.GetDeclaredSymbol(declaration, cancellationToken)));
        return inside is null ? null : model.LookupNamespacesAndTypes(inside.Keyword.SpanStart, name: name.Identifier.ValueText)
            .Select(symbol => symbol is IAliasSymbol alias ? alias.Target : symbol)
            .OfType<INamedTypeSymbol>()
            .FirstOrDefault(type => type.Arity == 0 && !known.IsGenerated(type));
    }

    private static bool HasMembersOf(INamedTypeSymbol workflow, INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (KnownTypes.Is(type, workflow.OriginalDefinition))
                return true;
        }

        return false;
    }

    // Neither x.Plan nor Demo.Run nor global::Run is looked up here; nor is the Plan of new() { Plan = … } and { Plan: … }.
    public static bool IsLookedUpHere(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name && Outermost(access).Parent is not ExpressionColonSyntax,
        QualifiedNameSyntax qualified => qualified.Left == name,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        AliasQualifiedNameSyntax or MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax => false,
        _ => true,
    };

    private static ExpressionSyntax Outermost(MemberAccessExpressionSyntax access)
        => access.Parent is MemberAccessExpressionSyntax outer ? Outermost(outer) : access;

    // nameof(Plan) is "Plan" whichever is meant; and documentation runs nothing.
    public static bool IsNamedOnly(IdentifierNameSyntax name)
        => name is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } && TaskNameSyntax.IsNameof(call)
        || name.FirstAncestorOrSelf<CrefSyntax>() is not null;

    // Nothing can be of a static class: so Results in Task<Results> is the generated one, and in Results.Ok() it is not.
    private static bool CannotMean(INamedTypeSymbol hidden, IdentifierNameSyntax name)
        => hidden.IsStatic && name.Parent is not (MemberAccessExpressionSyntax or QualifiedNameSyntax or TypeOfExpressionSyntax);
}
