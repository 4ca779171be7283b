using System.Collections.Immutable;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>Which locks are held where.</summary>
internal sealed partial class EffectWalk
{
    private readonly List<StatePath> _taken = [];
    private readonly List<StatePath> _givenBack = [];

    public override void VisitLock(ILockOperation operation)
    {
        Visit(operation.LockedValue);
        Under(_heldLocks.Of(operation), () => Visit(operation.Body));
    }

    public override void VisitUsing(IUsingOperation operation)
    {
        Visit(operation.Resources);
        Under(_heldLocks.OfResources(operation.Resources), () => Visit(operation.Body));
        DisposeOf(operation.Resources, operation.Syntax);
    }

    public override void VisitTry(ITryOperation operation)
    {
        Under(_heldLocks.Of(operation), () =>
        {
            Visit(operation.Body);
            foreach (var handler in operation.Catches)
                Visit(handler);
        });
        Visit(operation.Finally);
    }

    // What "using var" opens holds to the end of its block; what a statement takes, until another gives it back.
    public override void VisitBlock(IBlockOperation operation)
    {
        var before = _locks;
        for (var index = 0; index < operation.Operations.Length; index++)
        {
            var statement = operation.Operations[index];
            Visit(statement);
            if (statement is IUsingDeclarationOperation declared)
                _locks = _locks.Union(_heldLocks.OfResources(declared.DeclarationGroup));
            else if (statement is IExpressionStatementOperation)
                _locks = _locks.Except(_heldLocks.GivenBackBy(statement)).Union(_heldLocks.TakenBy(statement, operation.Operations.Skip(index + 1)));
        }

        _locks = before;
    }

    // For whoever calls this in a using.
    private void NoteLock(IInvocationOperation call)
    {
        _taken.AddRange(_heldLocks.TakenBy(call));
        _givenBack.AddRange(_heldLocks.GivenBackBy(call));
    }

    private void Under(IEnumerable<StatePath> locks, Action walk)
    {
        var before = _locks;
        _locks = _locks.Union(locks);
        walk();
        _locks = before;
    }
}
