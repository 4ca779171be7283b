using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>Binds the parameters of a task.</summary>
internal sealed class TaskBinder(TaskDeclaration task, TaskDeclarations tasks, ResultForms forms, ItemBinder items, KnownTypes known)
    : ParameterBinder(task, tasks, forms, known)
{
    /// <summary>What the task runs once for each element of, or null.</summary>
    public ItemSource? Source { get; private set; }

    public ImmutableArray<BoundParameter> Bind() => Bind(Task.Method.Parameters);

    protected override BoundParameter? ByItem(IParameterSymbol parameter)
    {
        if (!TaskDeclaration.IsForEach(parameter, Known))
            return null;

        // That there are several is a fault of the task (AGF0102).
        if (!SymbolEqualityComparer.Default.Equals(parameter, Task.ForEach))
            return BoundParameter.Supplied(parameter, BindingKind.Unbound);
        (Source, var bound) = items.Bind(Task, parameter);
        return bound;
    }

    // A task that takes its own result has that fault and no second one.
    protected override BoundParameter OwnResult(IParameterSymbol parameter) =>
        BoundParameter.Result(parameter, ResultForm.Value, Task.Index);
}
