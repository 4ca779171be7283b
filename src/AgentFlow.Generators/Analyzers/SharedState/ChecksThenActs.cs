using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SharedState;

/// <summary>A collection that is asked in a condition and changed in what the condition guards.</summary>
internal sealed record CheckThenAct(StatePath Collection, Location At, Location Check, string Instead);

/// <summary>Finds check-then-act on concurrent collections in a body (AGF0406).</summary>
internal static class ChecksThenActs
{
    public static IEnumerable<CheckThenAct> In(IEnumerable<IOperation> blocks, EffectAnalysis analysis, CancellationToken cancellationToken)
    {
        foreach (var choice in blocks.SelectMany(block => block.DescendantsAndSelf()).OfType<IConditionalOperation>())
        {
            var asked = Atomic(choice.Condition, AccessKind.ContainerRead);
            if (asked.IsEmpty)
                continue;
            var acts = Atomic(choice.WhenTrue, AccessKind.ContainerWrite).Concat(choice.WhenFalse is null ? ImmutableArray<Access>.Empty : Atomic(choice.WhenFalse, AccessKind.ContainerWrite));
            foreach (var act in acts)
            {
                if (asked.FirstOrDefault(check => check.Path.Equals(act.Path)) is { } check && act.Locks.IsEmpty)
                {
                    yield return new(act.Path, act.Origin, check.Origin, InsteadOf(act.Type));
                    break;
                }
            }
        }

        ImmutableArray<Access> Atomic(IOperation part, AccessKind kind)
            => analysis.Of(part, cancellationToken).Where(access => access.IsAtomic && access.Kind == kind && access.IsOfContent).ToImmutableArray();
    }

    private static string InsteadOf(ITypeSymbol? type) => type?.Name switch
    {
        "ConcurrentDictionary" => "GetOrAdd, AddOrUpdate or TryAdd",
        "ConcurrentQueue" => "TryDequeue",
        "ConcurrentStack" => "TryPop",
        _ => "TryTake",
    };
}
