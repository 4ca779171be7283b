using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>Code that only computes: it may stand between two calls without being a reason for their order.</summary>
internal static class Purity
{
    /// <summary>A declaration of locals from what only computes.</summary>
    public static bool IsPure(IOperation statement) => statement switch
    {
        IVariableDeclarationGroupOperation group => group.Declarations.All(declaration => declaration.Declarators.All(declarator => declarator.Initializer is null || Computes(declarator.Initializer.Value))),
        IEmptyOperation or ILocalFunctionOperation => true,
        _ => false,
    };

    /// <summary>No call, no assignment, no await, no throw; reading is fine.</summary>
    public static bool Computes(IOperation expression) => expression.DescendantsAndSelf().All(operation => operation switch
    {
        IInvocationOperation call => IsOfValues(call.TargetMethod),
        IObjectCreationOperation created => created.Type is { IsValueType: true } or { SpecialType: SpecialType.System_String } || created.Constructor is { DeclaringSyntaxReferences.IsEmpty: false, ContainingType.IsRecord: true },
        IAssignmentOperation assignment => assignment.Parent is IObjectOrCollectionInitializerOperation,
        IAwaitOperation or IThrowOperation or IIncrementOrDecrementOperation or IInvalidOperation or IDynamicInvocationOperation => false,
        _ => true,
    });

    private static bool IsOfValues(IMethodSymbol method) => method.ContainingType is { } type
        && (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String
            || (type.ContainingNamespace?.ToDisplayString() == "System" && type.Name is "Math" or "TimeSpan" or "Guid" or "Uri" or "Convert" or "HashCode")
            || type is { Name: "Path" });
}
