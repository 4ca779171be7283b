using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>A parameter and what it is bound to.</summary>
/// <param name="Sources">The tasks it takes, or would take if they fitted: what the task waits for on its account.</param>
internal sealed record BoundParameter(IParameterSymbol Parameter, Binding Binding, EquatableArray<int> Sources)
{
    /// <summary>By the run, by the caller, or by nobody yet.</summary>
    public static BoundParameter Supplied(IParameterSymbol parameter, BindingKind kind) =>
        new(parameter, new Binding(kind, ResultForm.Value, [], null), []);

    public static BoundParameter Result(IParameterSymbol parameter, ResultForm form, int task) =>
        new(parameter, new Binding(BindingKind.Result, form, [task], null), [task]);

    public static BoundParameter Gathered(IParameterSymbol parameter, ResultForm form, EquatableArray<int> tasks) =>
        new(parameter, new Binding(BindingKind.Gathered, form, tasks, null), tasks);

    public static BoundParameter Winner(IParameterSymbol parameter, ResultForm form, EquatableArray<int> tasks) =>
        new(parameter, new Binding(BindingKind.Winner, form, tasks, null), tasks);

    /// <param name="task">The task whose result has the items, or null.</param>
    public static BoundParameter Item(IParameterSymbol parameter, ResultForm form, int? task)
    {
        EquatableArray<int> tasks = task is { } source ? [source] : [];
        return new(parameter, new Binding(BindingKind.Item, form, tasks, null), tasks);
    }

    public static BoundParameter Unbound(IParameterSymbol parameter, BindingProblem problem, EquatableArray<int> sources) =>
        new(parameter, new Binding(BindingKind.Unbound, ResultForm.Value, [], problem), sources);
}
