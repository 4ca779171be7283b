using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>Calls that could run together, as far as a block has been read.</summary>
internal sealed class SerialRun(Independence independence)
{
    private readonly HashSet<ISymbol> _made = new(SymbolEqualityComparer.Default);

    public List<AwaitedCall> Calls { get; } = [];

    /// <summary>The call needs none of the others; nor is its value put where another one's is.</summary>
    public bool Takes(AwaitedCall step) => !Needs(step.Call)
        && Calls.All(earlier => independence.Of(earlier.Call, step.Call) && !IsSame(earlier.Taker, step.Taker) && !SeesField(step, earlier));

    public void Add(AwaitedCall call, IEnumerable<ISymbol> made)
    {
        Calls.Add(call);
        _made.UnionWith(made);
    }

    /// <summary>What is computed from a result needs that result.</summary>
    public void Compute(IOperation statement)
    {
        if (!Needs(statement))
            return;
        foreach (var declarator in statement.Descendants().OfType<IVariableDeclaratorOperation>())
            _made.Add(declarator.Symbol);
    }

    private bool Needs(IOperation operation)
        => operation.DescendantsAndSelf().Any(part => part switch
            {
                ILocalReferenceOperation local => _made.Contains(local.Local),
                IFieldReferenceOperation field => _made.Contains(field.Field),
                _ => false,
            })
            || (operation is IInvocationOperation call && Captures.Of(call).Any(captured => Captures.SymbolOf(captured) is { } symbol && _made.Contains(symbol)));

    // The call reads, wherever that may be, the field that an earlier one's value goes to.
    private bool SeesField(AwaitedCall step, AwaitedCall earlier)
        => earlier.Taker is IFieldSymbol && AssignmentOf(earlier) is { } assignment && !independence.OfRest(step.Call, assignment);

    private static IOperation? AssignmentOf(AwaitedCall call)
    {
        IOperation? around = call.Await;
        while (around is not null and not ISimpleAssignmentOperation)
            around = around.Parent;
        return around;
    }

    private static bool IsSame(ISymbol? one, ISymbol? other) => one is not null && SymbolEqualityComparer.Default.Equals(one, other);
}
