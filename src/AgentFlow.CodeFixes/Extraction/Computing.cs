using AgentFlow.Generators.Analyzers.SerialAwaits;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Calls that only compute: of values, as the analyzers know them, and static methods of this project that do nothing else.</summary>
internal sealed class Computing(Judgement judgement, MethodBodies bodies)
{
    private const int MaxDepth = 8;

    public bool Is(IInvocationOperation call) => Is(call, depth: 0);

    public bool Creates(IObjectCreationOperation created) => Creates(created, depth: 0);

    private bool Is(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke || call.Arguments.Any(argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out))
            return false;
        if (method.DeclaringSyntaxReferences.IsEmpty)
            return call.Arguments.All(argument => IsPlainValue(argument.Value)) && (IsOfValue(method) || (call.Instance is { } instance && judgement.Safety(instance.Type) == ThreadSafety.Immutable && instance.Type?.TypeKind != TypeKind.Delegate));
        return (method.IsStatic || (method.ContainingType.IsValueType && judgement.IsUnchanging(method.ContainingType))) && !method.IsAsync && !method.IsAbstract && !method.IsVirtual
            && depth < MaxDepth && bodies.Of(method.OriginalDefinition, judgement.Canceled) is { } body && body.Descendants().All(part => Is(part, depth + 1));
    }

    // Of any other it may ask for the text or the elements: that is somebody's code.
    private bool IsPlainValue(IOperation argument)
        => AwaitedCall.Unwrapped(argument) is { Type: var type } value && (value.ConstantValue.HasValue || judgement.IsUnchanging(type) || (type is IArrayTypeSymbol { ElementType: var element } && judgement.IsUnchanging(element))
            || value is IArrayCreationOperation { Initializer.ElementValues: var elements } && elements.All(IsPlainValue));

    private static bool IsOfValue(IMethodSymbol method) => method.ContainingType is { } type
        && (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_DateTime
            || (type.ContainingNamespace?.ToDisplayString() == "System" && type.Name is "Math" or "TimeSpan" or "Convert" or "Uri")
            || type is { Name: "Path", ContainingNamespace.Name: "IO" });

    private bool Creates(IObjectCreationOperation created, int depth) => created switch
    {
        { Constructor: null or { IsImplicitlyDeclared: true, ContainingType.IsValueType: true } } => true,
        { Constructor: { DeclaringSyntaxReferences.IsEmpty: true } constructor } when constructor.ContainingType.DeclaringSyntaxReferences.IsEmpty
            => judgement.Safety(created.Type) is not (ThreadSafety.Unknown or ThreadSafety.Unsafe)
                || (created.Type!.IsValueType && created.Type.IsReadOnly),
        { Constructor: var constructor } => depth < MaxDepth && IsPlain(constructor) && HasPlainFields(constructor.ContainingType),
    };

    // Without a body of its own: one that only says what the type is given.
    private static bool IsPlain(IMethodSymbol constructor)
        => constructor.ContainingType.BaseType is null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }
            && constructor.DeclaringSyntaxReferences.All(declared => declared.GetSyntax() is TypeDeclarationSyntax);

    private bool HasPlainFields(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(declared => declared.GetSyntax(judgement.Canceled))
        .OfType<TypeDeclarationSyntax>()
        .SelectMany(declaration => declaration.Members)
        .SelectMany(member => member switch
        {
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Initializer),
            PropertyDeclarationSyntax property => [property.Initializer],
            _ => [],
        })
        .All(initializer => initializer?.DescendantNodes().Any(node => node is InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax or AnonymousFunctionExpressionSyntax) != true);

    private bool Is(IOperation part, int depth) => part switch
    {
        IInvocationOperation call => Is(call, depth),
        IObjectCreationOperation created => Creates(created, depth),
        IFieldReferenceOperation { Field: { IsStatic: true } field } => field.IsConst || (field.IsReadOnly && judgement.IsUnchanging(field.Type)),
        IPropertyReferenceOperation { Property: var property } => (Members.OnlyHolds(property) && !(property.IsStatic && property.SetMethod is not null))
            || (!property.IsStatic && judgement.IsUnchanging(property.ContainingType) && property.DeclaringSyntaxReferences.IsEmpty),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local.IsRef: false } } or ICompoundAssignmentOperation { Target: ILocalReferenceOperation { Local.IsRef: false } }
            or IIncrementOrDecrementOperation { Target: ILocalReferenceOperation { Local.IsRef: false } } => true,
        IBlockOperation or IReturnOperation or IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IVariableDeclaratorOperation or IVariableInitializerOperation
            or IExpressionStatementOperation or IThrowOperation or IArrayElementReferenceOperation or IFieldReferenceOperation or IBranchOperation or IForLoopOperation => true,
        IAwaitOperation => false,
        _ => PlainOperations.Are(part),
    };
}
