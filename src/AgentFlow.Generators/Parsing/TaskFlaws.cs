using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Parsing;

/// <summary>What is wrong with the shape of a task method.</summary>
internal static class TaskFlaws
{
    public static IEnumerable<TaskFlaw> Find(IMethodSymbol method, KnownTypes known)
    {
        if ((method.PartialImplementationPart ?? method).IsAsync && method.ReturnsVoid)
            yield return TaskFlaw.AsyncVoid;
        if (method.Parameters.Any(parameter => parameter.RefKind != RefKind.None))
            yield return TaskFlaw.RefParameter;
        if (method.IsVararg || method.Parameters.Any(parameter => IsRefLike(parameter.Type)))
            yield return TaskFlaw.RefLikeParameter;
        if (method.RefKind != RefKind.None || IsRefLike(method.ReturnType))
            yield return TaskFlaw.RefLikeResult;
        if (method.IsGenericMethod)
            yield return TaskFlaw.Generic;
        if (method.IsAbstract)
            yield return TaskFlaw.Abstract;
        if (method.IsExtern)
            yield return TaskFlaw.Extern;
        if (method.MethodKind == MethodKind.ExplicitInterfaceImplementation || IsWithoutBody(method))
            yield return TaskFlaw.NotCallable;
        if (method.Parameters.Count(parameter => TaskDeclaration.IsForEach(parameter, known)) > 1)
            yield return TaskFlaw.SeveralForEach;
    }

    // What no task can hold across an await: Span<int>, int*, int*[], delegate*<void>.
    private static bool IsRefLike(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => IsRefLike(array.ElementType),
        INamedTypeSymbol { IsRefLikeType: false } named => named.TypeArguments.Any(IsRefLike),
        _ => type.IsRefLikeType,
    };

    // partial void Check(): calls to it vanish. One with an accessibility must have a body, from a generator perhaps.
    private static bool IsWithoutBody(IMethodSymbol method) =>
        method is { IsPartialDefinition: true, PartialImplementationPart: null, ReturnsVoid: true }
        && method.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() is MethodDeclarationSyntax declaration
            && !declaration.Modifiers.Any(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind())));
}
