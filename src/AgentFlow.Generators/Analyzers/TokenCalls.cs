using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers;

/// <summary>
/// Finds the calls of a task that take a token and are given none: an optional parameter, or an overload with one parameter more.
/// Each is tried out by the compiler, so that what is proposed compiles and returns the same.
/// </summary>
internal sealed class TokenCalls(IMethodSymbol method, KnownTypes known)
{
    private static readonly ExpressionSyntax Token = SyntaxFactory.ParseExpression("default(global::System.Threading.CancellationToken)");

    /// <summary>In order of place.</summary>
    public IReadOnlyList<TokenCall> In(IReadOnlyCollection<IOperation> operations)
    {
        var ways = new Lazy<TokenWays>(() => new TokenWays(operations, IsToken));
        return
        [
            .. operations.OfType<IInvocationOperation>()
                .Where(call => !call.IsImplicit && !HasToken(call) && IsCancelable(call))
                .Select(call => (Call: call, Found: Find(call)))
                .Where(pair => pair.Found is not null && !ways.Value.Reach(pair.Call))
                .Select(pair => pair.Found!)
                .OrderBy(call => call.Syntax.SpanStart),
        ];
    }

    /// <summary>The method has tokens besides <paramref name="token"/>: a linked one, say.</summary>
    public bool HasOthers(IEnumerable<IOperation> operations, IParameterSymbol token) => operations.Any(operation =>
        IsToken(operation.Type) && !operation.IsImplicit && operation switch
        {
            IParameterReferenceOperation use => !SymbolEqualityComparer.Default.Equals(use.Parameter, token),
            ILocalReferenceOperation or IFieldReferenceOperation or IInvocationOperation => true,
            IPropertyReferenceOperation property => !IsNone(property),
            _ => false,
        });

    /// <summary>There is something to cancel: a loop, or a call other than of what is over at once.</summary>
    public bool TakesTime(IEnumerable<IOperation> operations) => operations.Any(operation => operation switch
    {
        ILoopOperation => true,
        IInvocationOperation call => !IsOverAtOnce(call.TargetMethod),
        _ => false,
    });

    private TokenCall? Find(IInvocationOperation call)
    {
        if (call.Syntax is not InvocationExpressionSyntax syntax || call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.ParamArray))
            return null;
        var optional = call.Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.DefaultValue && IsToken(argument.Parameter?.Type))?.Parameter;
        var hasNames = syntax.ArgumentList.Arguments.Any(argument => argument.NameColon is not null);
        var isNext = !hasNames && call.Arguments.All(argument => argument.ArgumentKind != ArgumentKind.DefaultValue || argument.Parameter?.Ordinal >= optional?.Ordinal);
        if (optional is not null)
            return Tried(new TokenCall(syntax, isNext ? null : optional.Name), call);
        return isNext && HasLongerOverload(call.TargetMethod) ? Tried(new TokenCall(syntax, null), call) : null;
    }

    // What the compiler would make of the call with a token: the same result, and no call of the very method it stands in.
    private TokenCall? Tried(TokenCall call, IInvocationOperation operation)
    {
        var argument = SyntaxFactory.Argument(Token);
        if (call.Parameter is { } name)
            argument = argument.WithNameColon(SyntaxFactory.NameColon(name));
        var longer = call.Syntax.WithArgumentList(call.Syntax.ArgumentList.AddArguments(argument));
        var found = operation.SemanticModel!.GetSpeculativeSymbolInfo(call.Syntax.SpanStart, longer, SpeculativeBindingOption.BindAsExpression).Symbol as IMethodSymbol;
        return found is not null
            && SymbolEqualityComparer.Default.Equals(found.ReturnType, operation.TargetMethod.ReturnType)
            && !SymbolEqualityComparer.Default.Equals(found.OriginalDefinition, method)
            && found.GetAttributes().All(attribute => attribute.AttributeClass?.Name != nameof(ObsoleteAttribute))
                ? call
                : null;
    }

    private bool HasLongerOverload(IMethodSymbol called)
    {
        for (var type = called.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(called.Name).OfType<IMethodSymbol>().Any(other => IsLonger(other, called.OriginalDefinition)))
                return true;
        }

        return called.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(called.Name)).OfType<IMethodSymbol>()
            .Any(other => IsLonger(other, called.OriginalDefinition));
    }

    private bool IsLonger(IMethodSymbol other, IMethodSymbol called) =>
        other.OriginalDefinition.Parameters.Length == called.Parameters.Length + 1
        && other.Arity == called.Arity
        && other.IsStatic == called.IsStatic
        && IsToken(other.Parameters[called.Parameters.Length].Type)
        && other.OriginalDefinition.Parameters.Take(called.Parameters.Length).Zip(called.Parameters, IsLike).All(isLike => isLike);

    // Type parameters of two methods are not equal, though they mean the same: by their names they are.
    private static bool IsLike(IParameterSymbol other, IParameterSymbol called) =>
        other.RefKind == called.RefKind && other.Type.ToDisplayString() == called.Type.ToDisplayString();

    private bool HasToken(IInvocationOperation call) =>
        call.Arguments.Any(argument => argument.ArgumentKind != ArgumentKind.DefaultValue
            && argument.DescendantsAndSelf().Any(operation => !operation.IsImplicit && IsToken(operation.Type)));

    // Cleaning up goes on after a cancellation; a static or other function has tokens of its own; a tree of expressions is no call.
    private bool IsCancelable(IOperation call)
    {
        for (var inside = call; inside.Parent is { } around; inside = around)
        {
            var isOut = around switch
            {
                ICatchClauseOperation => true,
                ITryOperation attempt => attempt.Finally == inside,
                IAnonymousFunctionOperation function => IsApart(function.Symbol),
                ILocalFunctionOperation function => IsApart(function.Symbol),
                IConversionOperation conversion => conversion.Type?.ContainingNamespace?.ToDisplayString() == "System.Linq.Expressions",
                INameOfOperation => true,
                _ => false,
            };
            if (isOut)
                return false;
        }

        return true;
    }

    private bool IsApart(IMethodSymbol function) => function.IsStatic || function.Parameters.Any(parameter => IsToken(parameter.Type));

    private bool IsOverAtOnce(IMethodSymbol called) => called.IsStatic
        && (KnownTypes.Is(called.ContainingType, known.Task) || KnownTypes.Is(called.ContainingType, known.ValueTask))
        && called.Name is nameof(Task.FromResult) or nameof(Task.FromException) or nameof(Task.FromCanceled) or nameof(Task.Yield);

    private static bool IsNone(IPropertyReferenceOperation property) => property.Property is { IsStatic: true, Name: nameof(CancellationToken.None) };

    private bool IsToken(ITypeSymbol? type) => KnownTypes.Is(type, known.CancellationToken);
}
