using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Analyzers;

/// <summary>
/// Finds where a body names a parameter of the workflow type and gets a generated member of that name instead (AGF0107). An initializer
/// gets the parameter.
/// </summary>
internal static class HiddenParameters
{
    /// <summary>The name, if it hides a parameter; else null.</summary>
    public static Diagnostic? At(IdentifierNameSyntax name, SemanticModel model, KnownTypes known, CancellationToken cancellationToken)
    {
        if (!NameClashes.Members.Contains(name.Identifier.ValueText) || !HiddenUses.IsLookedUpHere(name) || HiddenUses.IsNamedOnly(name))
            return null;

        var bound = model.GetSymbolInfo(name, cancellationToken);
        var member = bound.Symbol ?? bound.CandidateSymbols.FirstOrDefault();
        if (member?.ContainingType is not { IsRecord: false } workflow || !known.IsGenerated(member) || !IsInInstanceOf(workflow, name, model, cancellationToken))
            return null;

        var isHidden = workflow.InstanceConstructors
            .Where(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax))
            .Any(constructor => constructor.Parameters.Any(parameter => parameter.Name == member.Name));
        return isHidden
            ? Diagnostic.Create(ReservedNameRule.Rule, name.GetLocation(), workflow.Name, member.Name, ReservedNameRule.HidesParameter)
            : null;
    }

    private static bool IsInInstanceOf(INamedTypeSymbol workflow, IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        var inside = model.GetEnclosingSymbol(name.SpanStart, cancellationToken);
        while (inside is { ContainingSymbol: not INamedTypeSymbol })
            inside = inside.ContainingSymbol;
        return inside is { IsStatic: false } && KnownTypes.Is(inside.ContainingType, workflow.OriginalDefinition);
    }
}
