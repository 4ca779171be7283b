using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers;

/// <summary>
/// The ways by which a token reaches a call that is not given it itself: a call on what it returns takes it (<c>WithCancellation</c>,
/// <c>WaitAsync</c>), or it is in an object that the call is given.
/// </summary>
internal sealed class TokenWays
{
    private readonly Func<ITypeSymbol?, bool> _isToken;
    private readonly HashSet<ISymbol> _carriers = new(SymbolEqualityComparer.Default);

    /// <param name="operations">All of a body.</param>
    /// <param name="isToken">Tells the type.</param>
    public TokenWays(IEnumerable<IOperation> operations, Func<ITypeSymbol?, bool> isToken)
    {
        _isToken = isToken;
        foreach (var operation in operations)
        {
            // var options = new CallOptions(ct);   options.Token = ct;
            if (operation is IVariableDeclaratorOperation { Initializer.Value: { } value } declared && IsMade(value) && HoldsToken(value))
                _carriers.Add(declared.Symbol);
            else if (operation is IAssignmentOperation { Target: IMemberReferenceOperation target } assigned && HoldsToken(assigned.Value) && Owner(target) is { } owner)
                _carriers.Add(owner);
        }
    }

    /// <summary>Something is called when the token is canceled.</summary>
    public static bool IsRegistered(IEnumerable<IOperation> operations, IParameterSymbol token) => operations.Any(operation =>
        operation is IInvocationOperation { TargetMethod.Name: "Register" or "UnsafeRegister", Instance: IParameterReferenceOperation use }
        && SymbolEqualityComparer.Default.Equals(use.Parameter, token));

    public bool Reach(IInvocationOperation call) => IsGivenOneLater(call) || IsGivenCarrier(call);

    // reader.ReadAllAsync().WithCancellation(ct)
    private bool IsGivenOneLater(IInvocationOperation call)
    {
        for (IOperation inside = call; inside.Parent is { } around; inside = around)
        {
            switch (around)
            {
                case IInvocationOperation later when later.Instance == inside || (later.TargetMethod.IsExtensionMethod && inside is IArgumentOperation { Parameter.Ordinal: 0 }):
                    if (later.Arguments.Any(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && HoldsToken(argument.Value)))
                        return true;
                    break;
                case IConversionOperation or IParenthesizedOperation or IArgumentOperation:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool IsGivenCarrier(IInvocationOperation call) => _carriers.Count > 0
        && call.Arguments.Select(argument => argument.Value).Append(call.Instance)
            .Any(value => value is not null && SymbolOf(value) is { } local && _carriers.Contains(local));

    private bool HoldsToken(IOperation value) => value.DescendantsAndSelf().Any(operation => !operation.IsImplicit && _isToken(operation.Type));

    private static bool IsMade(IOperation value) => Unwrapped(value) is IObjectCreationOperation or IWithOperation;

    private static ISymbol? Owner(IMemberReferenceOperation member) => member.Instance switch
    {
        IMemberReferenceOperation inner => SymbolOf(inner) ?? Owner(inner),
        { } instance => SymbolOf(instance),
        null => null,
    };

    private static ISymbol? SymbolOf(IOperation value) => Unwrapped(value) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    private static IOperation Unwrapped(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value;
    }
}
