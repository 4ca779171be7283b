using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Rules;

/// <summary>The options of a join: <c>Join</c>, <c>Needed</c>, <c>Losers</c>.</summary>
internal static class JoinOptions
{
    private const string JoinOption = "Join";
    private const string Needed = "Needed";
    private const string LosersOption = "Losers";

    public static IEnumerable<OptionFault> Faults(WorkflowModel model, int task)
    {
        var declared = model.Tasks[task];
        var (join, needed, losers) = (Place.TaskOption(task, JoinOption), Place.TaskOption(task, Needed), Place.TaskOption(task, LosersOption));
        if (OptionFault.Undefined(join, declared.Policies.Join) is { } undefined)
            return [undefined];
        var faults = new[] { OptionFault.Undefined(losers, declared.Policies.Losers), WithoutLosers(losers, declared.Policies), OfNothing(join, declared) };
        var ofCount = declared.Policies.Join == Join.AtLeast
            ? TooMany(join, needed, declared) ?? NeverMet(needed, declared.Policies.Needed, model, declared)
            : NotCounted(needed, declared.Policies) ?? (declared.Policies.Join == Join.Any ? NeverMet(join, 1, model, declared) : null);
        return faults.Append(ofCount).OfType<OptionFault>();
    }

    private static OptionFault? WithoutLosers(Place at, TaskPolicies policies) => policies.Join == Join.All && policies.IsSet(LosersOption)
        ? new(at, LosersOption, "is set, but it waits for all of its dependencies and nobody loses: write Join.Any or Join.AtLeast, or remove it")
        : null;

    private static OptionFault? OfNothing(Place at, TaskModel task) => task.HasJoin && CountOf(task) == 0
        ? new(at, JoinOption, $"is {task.Policies.Join}, but it depends on nothing: name its dependencies in DependsOn, or remove it")
        : null;

    private static OptionFault? NotCounted(Place at, TaskPolicies policies) => policies.IsSet(Needed)
        ? new(at, Needed, $"is set, but its Join is {policies.Join}: write Join = Join.AtLeast, or remove it")
        : null;

    private static OptionFault? TooMany(Place join, Place needed, TaskModel task)
    {
        var count = CountOf(task);
        if (count == 0)
            return null;
        if (!task.Policies.IsSet(Needed))
            return new(join, JoinOption, $"is AtLeast, and nothing says how many: write Needed, {UpTo(count)}");
        return task.Policies.Needed < 1 || task.Policies.Needed > count
            ? new(needed, Needed, FormattableString.Invariant($"is {task.Policies.Needed}, and it has {Dependencies(count)}: write {UpTo(count)}"))
            : null;
    }

    // One that is left out by choice can be made up for by another, but not where each one is needed.
    private static OptionFault? NeverMet(Place at, int needed, WorkflowModel model, TaskModel task)
    {
        if (needed != CountOf(task) || task.Dependencies.FirstOrDefault(dependency => MayBeLeftOut(model.Tasks[dependency.Task])) is not { } leftOut)
            return null;
        return new(at, at.Name, $"needs {(needed == 1 ? "its only dependency" : "all of its dependencies")}, and can never be met where the When of " +
            $"'{model.Tasks[leftOut.Task].Name}' is false: {(needed == 1 ? "depend on more" : "need fewer")}, or remove that When")
        {
            Related = [Place.Method(leftOut.Task)],
        };
    }

    private static bool MayBeLeftOut(TaskModel task) => task.When is { TakesItem: false };

    // An entry that names no task (AGF0201) may be meant for one.
    private static int CountOf(TaskModel task) => task.Dependencies.Count + task.DependsOn.Count(entry => entry.Task < 0);

    private static string UpTo(int count) => count == 1 ? "1" : FormattableString.Invariant($"from 1 to {count}");

    private static string Dependencies(int count) => count == 1 ? "1 dependency" : FormattableString.Invariant($"{count} dependencies");
}
