using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>Calls that could run together, as far as a block has been read.</summary>
internal sealed class SerialRun(CallRules rules)
{
    private readonly HashSet<ISymbol> _made = new(SymbolEqualityComparer.Default);
    private readonly List<IOperation> _between = [];

    public List<AwaitedCall> Calls { get; } = [];

    /// <summary>The call needs none of the others, nor does what stands before it need to come first; nor is its value put where another one's is.</summary>
    public bool Takes(AwaitedCall step) => !Needs(step.Call)
        && Calls.All(earlier => rules.Independence.Of(earlier.Call, step.Call) && !AreOnePlace(earlier, step) && !SeesMember(step, earlier))
        && _between.All(code => rules.Between.IsApart(code, step.Call));

    /// <param name="call">The call.</param>
    /// <param name="made">What its value goes to.</param>
    /// <param name="around">What is computed from the value at once, if anything.</param>
    public void Add(AwaitedCall call, IEnumerable<ISymbol> made, IOperation? around = null)
    {
        Calls.Add(call);
        _made.UnionWith(made);
        if (around is not null)
            _between.Add(around);
    }

    /// <summary>Takes code that only computes; false where it has to stay behind the calls before it. What is computed from a result needs that result.</summary>
    public bool Computes(IOperation statement)
    {
        if (Calls.Count == 0 || statement is ILocalFunctionOperation or IEmptyOperation)
            return true;
        if (!rules.Between.IsSteady(statement) || !Calls.All(call => rules.Between.IsApart(statement, call.Call)))
            return false;
        _between.Add(statement);
        if (Needs(statement))
            _made.UnionWith(statement.Descendants().OfType<IVariableDeclaratorOperation>().Select(declarator => declarator.Symbol));
        return true;
    }

    private bool Needs(IOperation operation)
        => operation.DescendantsAndSelf().Any(part => part switch
            {
                ILocalReferenceOperation local => _made.Contains(local.Local),
                IFieldReferenceOperation field => _made.Contains(field.Field),
                IPropertyReferenceOperation property => _made.Contains(property.Property),
                _ => false,
            })
            || (operation is IInvocationOperation call && Captures.Of(call).Any(captured => Captures.SymbolOf(captured) is { } symbol && _made.Contains(symbol)));

    // The call reads, wherever that may be, the member that an earlier one's value goes to.
    private bool SeesMember(AwaitedCall step, AwaitedCall earlier)
        => earlier.Taker is IFieldSymbol or IPropertySymbol && AssignmentOf(earlier) is { } assignment && !rules.Independence.OfRest(step.Call, assignment);

    private static ISimpleAssignmentOperation? AssignmentOf(AwaitedCall call)
    {
        IOperation? around = call.Await;
        while (around is not null and not ISimpleAssignmentOperation)
            around = around.Parent;
        return around as ISimpleAssignmentOperation;
    }

    // a, _a, page.A or parts[0], twice.
    private static bool AreOnePlace(AwaitedCall one, AwaitedCall other) => (one.Taker is not null && SymbolEqualityComparer.Default.Equals(one.Taker, other.Taker))
        || (AssignmentOf(one) is { } first && AssignmentOf(other) is { } second && first.Target.Syntax.IsEquivalentTo(second.Target.Syntax, topLevel: false));
}
