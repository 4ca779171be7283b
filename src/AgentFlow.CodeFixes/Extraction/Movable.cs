using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Whether an expression means the same in a method of its own, given its variables as parameters.</summary>
internal static class Movable
{
    public static bool Is(ExpressionSyntax expression, IOperation operation, ExtractableMethod method)
        => ExtractableMethod.Within(expression).All(node => CanStand(node, method))
            && operation.DescendantsAndSelf().All(inner => CanStand(inner, expression, method));

    /// <summary>A task can return it, and another task take it, by its name.</summary>
    public static bool CanBeResult(ITypeSymbol type, KnownTypes known) => type switch
    {
        { IsAnonymousType: true } or { IsRefLikeType: true } or { TypeKind: TypeKind.Dynamic or TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer } => false,
        IArrayTypeSymbol array => CanBeResult(array.ElementType, known),
        INamedTypeSymbol named => !known.IsTask(named)
            && !KnownTypes.Is(named, known.CancellationToken)
            && named.TypeArguments.All(argument => CanBeResult(argument, known)),
        _ => true,
    };

    // What may leave the method, what names a variable of the method's, and the await of something that was started before.
    private static bool CanStand(SyntaxNode node, ExtractableMethod method) => node switch
    {
        ThrowExpressionSyntax or BaseExpressionSyntax or RefExpressionSyntax or StackAllocArrayCreationExpressionSyntax => false,
        VariableDesignationSyntax designation => designation is DiscardDesignationSyntax,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } => false,
        AwaitExpressionSyntax await => Awaited.CallOf(await.Expression, method.Model) is InvocationExpressionSyntax,
        _ => true,
    };

    private static bool CanStand(IOperation operation, ExpressionSyntax expression, ExtractableMethod method) => operation switch
    {
        { Type.TypeKind: TypeKind.Dynamic } => false,
        IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } omitted } when NamesCaller(omitted) => false,
        IAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } => true,
        IAssignmentOperation assignment => IsInside(assignment.Target, expression),
        IIncrementOrDecrementOperation step => IsInside(step.Target, expression),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => IsInside(argument.Value, expression),
        IInvocationOperation call => call.TargetMethod.MethodKind != MethodKind.LocalFunction || IsDeclaredIn(call.TargetMethod, expression),
        IMethodReferenceOperation group => group.Method.MethodKind != MethodKind.LocalFunction || IsDeclaredIn(group.Method, expression),
        ILocalReferenceOperation { Local.IsConst: true } constant when MustBeConstant(constant, method) => false,
        ILocalReferenceOperation { Local: var local } => IsDeclaredIn(local, expression) || (!local.IsRef && Taken(local.Type) && !Writes.AreNested(local, method)),
        IParameterReferenceOperation { Parameter: var parameter } => IsDeclaredIn(parameter, expression) || (parameter.RefKind == RefKind.None && Taken(parameter.Type) && !IsChanged(parameter, method)),
        _ => true,
    };

    // Where it comes from is part of what the call does.
    private static bool NamesCaller(IParameterSymbol parameter)
        => parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "CallerMemberNameAttribute" or "CallerArgumentExpressionAttribute");

    // In a pattern; or as a byte, which 5 can be and a parameter that holds 5 cannot.
    private static bool MustBeConstant(IOperation constant, ExtractableMethod method)
    {
        for (var around = constant.Parent; around is not (null or IBlockOperation); around = around.Parent)
        {
            if (around is IPatternOperation or ICaseClauseOperation)
                return true;
            if (around is IConversionOperation { IsImplicit: true, Type: { } type, Operand: { ConstantValue.HasValue: true, Type: { } given } }
                && !method.Model.Compilation.ClassifyCommonConversion(given, type).IsImplicit)
                return true;
        }

        return false;
    }

    private static bool IsChanged(IParameterSymbol parameter, ExtractableMethod method)
        => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method.Symbol) ? Writes.AreNested(parameter, method) : Members.IsWritten(parameter, method.Canceled);

    private static bool Taken(ITypeSymbol type) => type is { IsAnonymousType: false, IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer) };

    private static bool IsInside(IOperation target, ExpressionSyntax expression) => target switch
    {
        IDiscardOperation => true,
        ILocalReferenceOperation local => IsDeclaredIn(local.Local, expression),
        IParameterReferenceOperation parameter => IsDeclaredIn(parameter.Parameter, expression),
        _ => false,
    };

    /// <summary>A lambda within the expression declares it.</summary>
    public static bool IsDeclaredIn(ISymbol symbol, ExpressionSyntax expression)
        => symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == expression.SyntaxTree && expression.Span.Contains(reference.Span));
}
