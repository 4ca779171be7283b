using Microsoft.CodeAnalysis;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>
/// Which statements of a run become steps. A value made of values stays in the method where it can: before the workflow if it needs no
/// step, after it if no step needs it, and nothing between could change what it is made of.
/// </summary>
internal sealed record Placement(IReadOnlyList<MethodStatement> Before, IReadOnlyList<Step> Steps, IReadOnlyList<MethodStatement> After)
{
    public static Placement Of(StepRun run, StepConflicts conflicts, ExtractableMethod method)
    {
        var all = run.Statements.Select(statement => new Step(statement, StepUses.Of(statement.Expression!, method))).ToList();
        var before = new HashSet<Step>();
        var inside = Set([]);
        for (var index = 0; index < all.Count; index++)
        {
            var step = all[index];
            if (IsPure(step) && !step.Uses.Locals.Any(inside.Contains) && !all.Take(index).Any(earlier => !IsPure(earlier) && conflicts.Between(earlier, step)))
                before.Add(step);
            else if (step.Local is { } local)
                inside.Add(local);
        }

        var after = new HashSet<Step>();
        var needed = Set(all.Where(step => !IsPure(step)).SelectMany(step => step.Uses.Locals));
        for (var index = all.Count - 1; index >= 0; index--)
        {
            var step = all[index];
            if (!IsPure(step) || before.Contains(step))
                continue;
            if (needed.Contains(step.Local!) || all.Skip(index).Any(later => !IsPure(later) && conflicts.Between(step, later)))
                needed.UnionWith(step.Uses.Locals);
            else
                after.Add(step);
        }

        return new(
            all.Where(before.Contains).Select(step => step.Statement).ToList(),
            all.Where(step => !before.Contains(step) && !after.Contains(step)).ToList(),
            all.Where(after.Contains).Select(step => step.Statement).ToList());
    }

    private static bool IsPure(Step step) => step.Effects.IsValue;

    private static HashSet<ISymbol> Set(IEnumerable<ISymbol> symbols) => new(symbols, SymbolEqualityComparer.Default);
}
