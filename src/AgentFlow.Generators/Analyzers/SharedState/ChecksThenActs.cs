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
            foreach (var choice in block.DescendantsAndSelf().OfType<IConditionalOperation>())
            {
                if (Find(choice, accesses) is { } found)
                    yield return found;
            }
        }
    }

    private static CheckThenAct? Find(IConditionalOperation choice, ImmutableArray<Access> accesses)
    {
        var asked = In(choice.Condition, AccessKind.ContainerRead, accesses).ToArray();
        var acts = In(choice.WhenTrue, AccessKind.ContainerWrite, accesses).Concat(In(choice.WhenFalse, AccessKind.ContainerWrite, accesses));
        return acts
            .Select(act => (Act: act, Check: asked.FirstOrDefault(check => check.Path.Equals(act.Path))))
            .Where(pair => pair.Check is not null)
            .Select(pair => new CheckThenAct(pair.Act.Path, pair.Act.Origin, pair.Check!.Origin, InsteadOf(pair.Act.Type), AreDirect(pair.Act, pair.Check) ? AtomicForms.Of(choice) : null))
            .FirstOrDefault();
    }

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
