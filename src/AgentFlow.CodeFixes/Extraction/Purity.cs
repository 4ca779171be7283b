using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>How freely a computation without an await can be moved.</summary>
internal static class Purity
{
    private static readonly string[] Outside = ["System.IO", "System.Diagnostics", "System.Net", "System.Threading"];
    private static readonly string[] OutsideTypes = ["Console", "Environment", "Random", "TimeProvider"];

    public static StatementKind Of(IOperation operation, KnownTypes known, CancellationToken cancellationToken)
    {
        var all = operation.DescendantsAndSelf().ToList();
        if (all.Select(MemberOf).Any(member => member is not null && IsOutside(member)))
            return StatementKind.Effect;
        return all.TrueForAll(IsPure) && ChangesNothing(operation, known, cancellationToken) ? StatementKind.Pure : StatementKind.Computation;
    }

    private static ISymbol? MemberOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IMemberReferenceOperation reference => reference.Member,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    // The time of day is of the world; a date that is at hand is not. Path only computes.
    private static bool IsOutside(ISymbol member)
    {
        var type = member.ContainingType;
        if (type?.ContainingNamespace?.ToDisplayString() is not { } space)
            return false;
        return Outside.Any(outside => space == outside || space.StartsWith(outside + ".", StringComparison.Ordinal))
            ? !(type.Name == "Path" || KindOfToken(type))
            : space == "System" && (OutsideTypes.Contains(type.Name) || (type.Name is "DateTime" or "DateTimeOffset" && member is IPropertySymbol { IsStatic: true }));
    }

    private static bool KindOfToken(INamedTypeSymbol type) => type.Name is "CancellationToken" or "Task" or "ValueTask";

    private static bool IsPure(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.IsStatic || IsImmutable(call.Instance?.Type),
        IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: not null } } => false,
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: false, IsConst: false } } => false,
        IAwaitOperation or IDynamicInvocationOperation or IFunctionPointerInvocationOperation => false,
        IAssignmentOperation { Parent: not IObjectOrCollectionInitializerOperation } => false,
        _ => true,
    };

    private static bool IsImmutable(ITypeSymbol? type)
        => type is { SpecialType: not (SpecialType.None or SpecialType.System_Object) } or { TypeKind: TypeKind.Enum } or { IsValueType: true, IsReadOnly: true };

    private static bool ChangesNothing(IOperation operation, KnownTypes known, CancellationToken cancellationToken)
        => !new EffectAnalysis(known, AnalysisOptions.Default).Of(operation, cancellationToken)
            .Any(access => access.Kind is AccessKind.Write or AccessKind.ContainerWrite or AccessKind.UnsafeUse);
}
