using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>How <c>Results</c> gives what one task returned.</summary>
/// <param name="Task">The task, which returns something.</param>
/// <param name="Index">Its number.</param>
/// <param name="MayBeExcused">The run may be complete without it.</param>
internal sealed record ResultProperty(TaskModel Task, int Index, bool MayBeExcused)
{
    private TypeRef Result => Task.Result!;

    private string Items => $"{TypeNames.ReadOnlyList}<{Result.Text}>";

    /// <summary>Of a task with items, those that there are are given where single ones may be missing.</summary>
    private bool MayLackItems => Task.ForEach is not null && (Task.IsOptional || Task.When is { TakesItem: true });

    private bool MayBeNull => MayBeExcused && !MayLackItems;

    public string Documentation => Task.ForEach is null
        ? $"/// <summary>What {Task.Name} returned{(MayBeNull ? $"; null if {Lacking}" : "")}.</summary>"
        : $"/// <summary>What {Task.Name} returned for each item{(MayLackItems ? " that has a result" : MayBeNull ? $"; null if {Lacking}" : "")}.</summary>";

    public string Type => (Task.ForEach, MayBeNull) switch
    {
        (null, false) => Result.Text,
        (null, true) => Result.NullableText,
        (_, false) => Items,
        (_, true) => Items + "?",
    };

    private string Lacking => Task.IsOptional ? "it did not succeed" : Task.When is not null ? "it was left out" : "it was not needed";

    // Run.Value<Bill>(0); a value type's "no value" is null, not its default
    public string Value(string run) => (Task.ForEach, MayBeNull, Result.Kind) switch
    {
        (null, false, _) => $"{run}.Value<{Result.Text}>({Index})",
        (null, true, TypeRefKind.Value) => $"{run}.Outcome<{Result.Text}>({Index}).TryGetValue(out var value) ? value : default({Result.NullableText})",
        (null, true, _) => $"{run}.ValueOrDefault<{Result.Text}>({Index})",
        (_, true, _) => $"{run}.Outcome({Index}).Status == {TypeNames.OutcomeStatus}.Succeeded ? {run}.ValuesThereAre<{Result.Text}>({Index}) : null",
        _ => $"{run}.ValuesThereAre<{Result.Text}>({Index})",
    };
}
