using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>Code that only computes: it may stand between two calls without being a reason for their order.</summary>
internal static class Purity
{
    // Those of Enumerable that throw on some contents are left out: they guard what comes after.
    private static readonly ImmutableHashSet<string> Queries = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "All", "Any", "Append", "AsEnumerable", "Cast", "Chunk", "Concat", "Contains", "Count", "DefaultIfEmpty", "Distinct", "DistinctBy", "Empty", "Except",
        "FirstOrDefault", "GroupBy", "Intersect", "LastOrDefault", "OfType", "Order", "OrderBy", "OrderByDescending", "OrderDescending", "Prepend",
        "Range", "Repeat", "Reverse", "Select", "SelectMany", "Skip", "SkipWhile", "Sum", "Take", "TakeWhile",
        "ThenBy", "ThenByDescending", "ToArray", "ToHashSet", "ToList", "Union", "Where", "Zip");

    /// <summary>A declaration of locals from what only computes.</summary>
    public static bool IsPure(IOperation statement) => statement switch
    {
        IVariableDeclarationGroupOperation group => group.Declarations.SelectMany(declaration => declaration.Declarators)
            .All(declarator => declarator.Initializer is null || Computes(declarator.Initializer.Value)),
        IEmptyOperation or ILocalFunctionOperation => true,
        _ => false,
    };

    /// <summary>No call, no assignment, no await, no throw, no look at the clock. What it reads somebody may change: see <see cref="CodeBetween"/>.</summary>
    public static bool Computes(IOperation expression) => expression.DescendantsAndSelf().All(IsComputing);

    /// <summary>All but one part of the expression only computes.</summary>
    public static bool ComputesAround(IOperation part, IOperation expression)
        => expression.DescendantsAndSelf().All(operation => IsComputing(operation) || part.Syntax.Span.Contains(operation.Syntax.Span));

    /// <summary>To set the property is to keep a value, as far as its source tells.</summary>
    public static bool IsPlain(IPropertySymbol property) => property.IsIndexer || property.DeclaringSyntaxReferences.IsEmpty || property.ContainingType.TypeKind == TypeKind.Interface
        || Aliases.IsAutomatic(property.OriginalDefinition);

    private static bool IsComputing(IOperation operation) => operation switch
    {
        IInvocationOperation call => IsOfValues(call.TargetMethod) || (call.TargetMethod.ContainingType?.Name == "Enumerable" && Queries.Contains(call.TargetMethod.Name)),
        IObjectCreationOperation created => IsPlain(created),
        IAssignmentOperation assignment => assignment.Parent is IObjectOrCollectionInitializerOperation,
        IPropertyReferenceOperation property => !Clocks.Is(property.Property),
        IAwaitOperation or IThrowOperation or IIncrementOrDecrementOperation or IInvalidOperation or IDynamicInvocationOperation => false,
        _ => true,
    };

    // A value, a record, a class without a constructor, or an empty collection.
    private static bool IsPlain(IObjectCreationOperation created) => created.Type is { IsValueType: true } or { SpecialType: SpecialType.System_String }
        || created.Constructor is { DeclaringSyntaxReferences.IsEmpty: false, ContainingType.IsRecord: true }
        || created.Constructor is { IsImplicitlyDeclared: true, ContainingType.DeclaringSyntaxReferences.IsEmpty: false }
        || (created.Initializer is null && created.Type?.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic");

    private static bool IsOfValues(IMethodSymbol method) => method.ContainingType is { } type
        && (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String
            || (type.ContainingNamespace?.ToDisplayString() == "System" && type.Name is "Math" or "TimeSpan" or "Guid" or "Uri" or "Convert" or "HashCode")
            || type is { Name: "Path" });
}
