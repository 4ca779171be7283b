using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SharedState;

/// <summary>A collection that is asked in a condition and changed in what the condition guards.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="At">Where it is changed.</param>
/// <param name="Check">Where it is asked.</param>
/// <param name="Instead">Methods that do both.</param>
/// <param name="Form">What a fix needs to know to write one of them; null where it cannot.</param>
internal sealed record CheckThenAct(StatePath Collection, Location At, Location Check, string Instead, string? Form);

/// <summary>Finds check-then-act on concurrent collections in a body (AGF0406).</summary>
internal static class ChecksThenActs
{
    public static IEnumerable<CheckThenAct> In(IEnumerable<IOperation> blocks, EffectAnalysis analysis, CancellationToken cancellationToken)
    {
        foreach (var block in blocks)
        {
            var accesses = analysis.Of(block, cancellationToken).Where(access => access is { IsAtomic: true, IsOfContent: true, Locks.IsEmpty: true }).ToImmutableArray();
            if (accesses.IsEmpty)
                continue;
            foreach (var operation in block.DescendantsAndSelf())
            {
                if (operation is IConditionalOperation choice && Find(choice, accesses) is { } found)
                    yield return found;
                else if (Replaced(operation) is { } place && !IsGuarded(place, accesses) && In(place, AccessKind.ContainerWrite, accesses).FirstOrDefault() is { } act)
                    yield return new CheckThenAct(act.Path, act.Origin, act.Origin, InsteadOf(act.Type), Form: null);
            }
        }
    }

    // It is part of a choice that is reported as a whole.
    private static bool IsGuarded(IOperation place, ImmutableArray<Access> accesses)
    {
        for (var around = place.Parent; around is not null; around = around.Parent)
        {
            if (around is IConditionalOperation choice && Find(choice, accesses) is not null)
                return true;
        }

        return false;
    }

    private static CheckThenAct? Find(IConditionalOperation choice, ImmutableArray<Access> accesses)
    {
        var asked = In(choice.Condition, AccessKind.ContainerRead, accesses).ToArray();
        var acts = Guarded(choice).SelectMany(part => In(part, AccessKind.ContainerWrite, accesses));
        return acts
            .Select(act => (Act: act, Check: asked.FirstOrDefault(check => check.Path.Equals(act.Path))))
            .Where(pair => pair.Check is not null)
            .Select(pair => new CheckThenAct(pair.Act.Path, pair.Act.Origin, pair.Check!.Origin, InsteadOf(pair.Act.Type), AreDirect(pair.Act, pair.Check) ? AtomicForms.Of(choice) : null))
            .FirstOrDefault();
    }

    // Both branches, and what follows where one of them leaves.
    private static IEnumerable<IOperation?> Guarded(IConditionalOperation choice)
    {
        yield return choice.WhenTrue;
        yield return choice.WhenFalse;
        if (choice is not { WhenFalse: null, WhenTrue: IReturnOperation or IBlockOperation { Operations: [.., IReturnOperation] }, Parent: IBlockOperation block })
            yield break;
        foreach (var later in block.Operations.SkipWhile(statement => statement != choice).Skip(1))
            yield return later;
    }

    // counts[key]++, counts[key] = counts[key] + 1: what was read may have changed when it is written.
    private static IPropertyReferenceOperation? Replaced(IOperation change) => change switch
    {
        ICompoundAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } place } => place,
        IIncrementOrDecrementOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } place } => place,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } place } assignment
            when assignment.Value.DescendantsAndSelf().Any(read => read is IPropertyReferenceOperation && read.Syntax.IsEquivalentTo(place.Syntax)) => place,
        _ => null,
    };

    // What another method does cannot be written in one call here.
    private static bool AreDirect(Access act, Access check) => act.Calls.IsEmpty && check.Calls.IsEmpty;

    private static IEnumerable<Access> In(IOperation? part, AccessKind kind, ImmutableArray<Access> accesses)
        => accesses.Where(access => part is not null && access.Kind == kind && part.Syntax.Span.Contains(access.Origin.SourceSpan));

    private static string InsteadOf(ITypeSymbol? type) => type?.Name switch
    {
        "ConcurrentDictionary" => "GetOrAdd, AddOrUpdate or TryAdd",
        "ConcurrentQueue" => "TryDequeue",
        "ConcurrentStack" => "TryPop",
        _ => "TryTake",
    };
}
