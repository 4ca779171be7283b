using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>
/// Objects in variables that one step hands to somebody who may change them, and another step looks at: an entity that is saved, a
/// connection. What the method is given as an interface is a service, like those of its type.
/// </summary>
internal sealed class SharedObjects(ExtractableMethod method)
{
    private static readonly string[] Fixed = ["System.Type", "System.Uri", "System.Version"];

    private readonly TypeSafety _safety = new(method.Known, AnalysisOptions.Default);

    /// <summary>One of two steps may change what the other looks at.</summary>
    public bool Are(StepUses first, StepUses second) => HaveVariable(first, second) || HaveOwner(first, second) || HaveOwner(second, first);

    // A method of the object may change a field that is not read-only; another may read it.
    private static bool HaveOwner(StepUses caller, StepUses reader) => caller.Instance.Any(IsWhole) && reader.Instance.Any(IsOfState);

    private static bool IsWhole(IInstanceReferenceOperation reference) => ServiceMembers.Of(reference) is null;

    private static bool IsOfState(IInstanceReferenceOperation reference) => ServiceMembers.Of(reference) is { Member: var member }
        ? CanChange(member)
        : reference.Type is { } type && type.GetMembers().Any(CanChange);

    private static bool CanChange(ISymbol member) => member
        is IFieldSymbol { IsStatic: false, IsReadOnly: false, AssociatedSymbol: null } or IPropertySymbol { IsStatic: false, SetMethod.IsInitOnly: false };

    private bool HaveVariable(StepUses first, StepUses second)
        => first.Variables.Any(use => second.Variables.Any(other => Same(use, other) && (IsHandedOut(use) || IsHandedOut(other))));

    private static bool Same(Use use, Use other) => SymbolEqualityComparer.Default.Equals(use.Symbol, other.Symbol);

    // order, order.Lines and order.CancelAsync(), but not order.Id.
    private bool IsHandedOut(Use use)
    {
        if (use.Symbol is IParameterSymbol { Type.TypeKind: TypeKind.Interface })
            return false;
        var part = use.Node;
        while (part.Parent is MemberAccessExpressionSyntax member && member.Expression == part && method.Model.GetSymbolInfo(member).Symbol is IPropertySymbol or IFieldSymbol)
            part = member;
        return method.Model.GetTypeInfo(part).Type is { } type && MayChange(type, depth: 0);
    }

    private bool MayChange(ITypeSymbol type, int depth)
    {
        if (_safety.Of(type) is ThreadSafety.Immutable or ThreadSafety.Safe || type.IsValueType || type.TypeKind == TypeKind.Delegate)
            return false;
        if (type is not INamedTypeSymbol named || depth > 3)
            return true;
        var space = named.ContainingNamespace?.ToDisplayString() ?? "";
        if (space is "System.Collections.Immutable" or "System.Collections.Frozen" || IsView(named, space))
            return named.TypeArguments.Any(argument => MayChange(argument, depth + 1));
        return !Fixed.Contains(named.ToDisplayString()) && named.SpecialType != SpecialType.System_String && !IsValue(named, depth);
    }

    private static bool IsView(INamedTypeSymbol type, string space)
        => type.TypeKind == TypeKind.Interface && space == "System.Collections.Generic" && (type.Name.StartsWith("IReadOnly", StringComparison.Ordinal) || type.Name == "IEnumerable");

    // A class of this project whose fields are all set once, to what does not change either.
    private bool IsValue(INamedTypeSymbol type, int depth)
    {
        for (var part = type; part is { SpecialType: not SpecialType.System_Object }; part = part.BaseType)
        {
            if (part.TypeKind != TypeKind.Class || part.DeclaringSyntaxReferences.IsEmpty
                || part.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && !field.IsConst && (!IsSetOnce(field) || MayChange(field.Type, depth + 1))))
                return false;
        }

        return true;
    }

    private static bool IsSetOnce(IFieldSymbol field)
        => field.IsReadOnly || field.AssociatedSymbol is IPropertySymbol { SetMethod: null or { IsInitOnly: true } };
}
