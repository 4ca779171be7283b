using AgentFlow.Generators.Analyzers.SerialAwaits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Variables of a method whose objects may be one, or parts of one another: <c>lines</c> of <c>var lines = order.Lines</c> and <c>order</c>.</summary>
internal sealed class SameObjects
{
    private readonly Dictionary<ISymbol, ISymbol> _named = new(SymbolEqualityComparer.Default);

    public SameObjects(IOperation? body, Judgement judgement)
    {
        foreach (var operation in body?.DescendantsAndSelf() ?? [])
        {
            foreach (var (target, source) in Given(operation))
            {
                foreach (var part in Parts(source, judgement))
                    Join(target, part);
            }
        }
    }

    public bool Overlap(IEnumerable<ISymbol> some, IEnumerable<ISymbol> others)
    {
        var found = new HashSet<ISymbol>(some.Select(Of), SymbolEqualityComparer.Default);
        return found.Count > 0 && others.Any(other => found.Contains(Of(other)));
    }

    private static IEnumerable<(ISymbol Target, IOperation Source)> Given(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation { Initializer.Value: { } value } declarator => [(declarator.Symbol, value)],
        ISimpleAssignmentOperation assignment when Roots.Of(assignment.Target) is { } target => [(target, assignment.Value)],
        IForEachLoopOperation loop => loop.Locals.Select(local => ((ISymbol)local, loop.Collection)),
        IDeconstructionAssignmentOperation parts => parts.Target.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Select(local => ((ISymbol)local.Local, parts.Value)),
        IIsPatternOperation matched => matched.Pattern.DescendantsAndSelf().OfType<IDeclarationPatternOperation>().Where(pattern => pattern.DeclaredSymbol is not null).Select(pattern => (pattern.DeclaredSymbol!, matched.Value)),
        _ => [],
    };

    // What an awaited call is made on is a service: what it returns is not that service.
    private static IEnumerable<ISymbol> Parts(IOperation value, Judgement judgement)
    {
        value = AwaitedCall.Unwrapped(value)!;
        if (judgement.IsUnchanging(value.Type))
            yield break;
        if (Roots.Of(value) is { } root)
        {
            yield return root;
            yield break;
        }

        var receiver = value is IAwaitOperation awaited ? AwaitedCall.CallIn(awaited)?.Instance : null;
        foreach (var part in value is IAwaitOperation { Operation: var inner } ? AwaitedCall.CallIn((IAwaitOperation)value)?.ChildOperations.ToArray() ?? [inner] : value.ChildOperations.ToArray())
        {
            if (part == receiver)
                continue;
            foreach (var found in Parts(part is IArgumentOperation argument ? argument.Value : part, judgement))
                yield return found;
        }
    }

    private ISymbol Of(ISymbol variable)
    {
        while (_named.TryGetValue(variable, out var other))
            variable = other;
        return variable;
    }

    private void Join(ISymbol one, ISymbol other)
    {
        var (first, second) = (Of(one), Of(other));
        if (!SymbolEqualityComparer.Default.Equals(first, second))
            _named[first] = second;
    }
}
