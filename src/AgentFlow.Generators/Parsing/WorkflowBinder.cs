using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>Binds what the tasks of a workflow take, and says which inputs are left for the caller.</summary>
internal sealed class WorkflowBinder
{
    private readonly INamedTypeSymbol _workflow;
    private readonly TaskDeclarations _tasks;
    private readonly KnownTypes _known;
    private readonly Conversions _conversions;
    private readonly ResultForms _forms;
    private readonly ItemBinder _items;
    private readonly InputCollector _inputs;

    public WorkflowBinder(INamedTypeSymbol workflow, TaskDeclarations tasks, TypeRefs types, KnownTypes known)
    {
        (_workflow, _tasks, _known) = (workflow, tasks, known);
        _conversions = new(known);
        _forms = new(_conversions, known);
        var elements = new Elements(_conversions, known);
        _items = new(workflow, tasks, _forms, elements, known);
        _inputs = new(types, _conversions, elements);
    }

    public (ImmutableArray<BoundTask> Tasks, ImmutableArray<BoundInput> Inputs) Bind(CancellationToken cancellationToken)
    {
        var tasks = ImmutableArray.CreateBuilder<BoundTask>(_tasks.Count);
        foreach (var task in _tasks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            tasks.Add(Winners.Complete(Bind(task), _tasks, _forms));
        }

        // Only now is it known what the inputs are that a ForEach goes over.
        var inputs = _inputs.Collect(tasks.ToImmutable());
        return (tasks.Select(task => OverInput(task, inputs)).ToImmutableArray(), inputs);
    }

    private BoundTask Bind(TaskDeclaration task)
    {
        var binder = new TaskBinder(task, _tasks, _forms, _items, _known);
        var parameters = binder.Bind();
        var item = binder.Source is { } source ? parameters[source.Parameter.Ordinal] : null;
        return new BoundTask(task, parameters, binder.Source, Predicate(task.When, hasResult: false), Predicate(task.Validate, hasResult: true));

        BoundPredicate? Predicate(string? name, bool hasResult) => name is null
            ? null
            : new PredicateBinder(task, _tasks, _forms, _conversions, _known, item, hasResult).Bind(name, _workflow);
    }

    // Where the input has two types (AGF0105), neither is held against its elements.
    private BoundTask OverInput(BoundTask task, ImmutableArray<BoundInput> inputs)
    {
        if (task.Source is not { Input.Length: > 0 } source
            || inputs.FirstOrDefault(input => input.Model.Name == source.Input) is not { Model.OtherType: null } input)
            return task;
        var (resolved, bound) = _items.OverInput(source, input.Type);
        return task.WithItem(resolved, bound);
    }
}
