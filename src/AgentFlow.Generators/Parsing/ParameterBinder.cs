using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>Binds the parameters of a task, or of a method that is asked on its account: the first rule of the contract's section 2 that applies.</summary>
internal abstract class ParameterBinder(TaskDeclaration task, TaskDeclarations tasks, ResultForms forms, KnownTypes known)
{
    protected TaskDeclaration Task { get; } = task;

    protected KnownTypes Known { get; } = known;

    protected ImmutableArray<BoundParameter> Bind(ImmutableArray<IParameterSymbol> parameters)
    {
        var bound = parameters.Select(parameter => BySupply(parameter) ?? ByItem(parameter) ?? ByAttribute(parameter) ?? ByName(parameter)).ToArray();

        // Rule 4 looks among what no other parameter has, so it comes after the others have all been bound.
        BindOwnResult(parameters, bound);
        new TypeBinder(Task, tasks, forms).Bind(parameters, bound);
        BindOwnResult(parameters, bound);

        return bound.Select((binding, i) => binding ?? Input(parameters[i])).ToImmutableArray();
    }

    /// <summary>The element of a <c>ForEach</c>, or null where the parameter does not mean it.</summary>
    protected abstract BoundParameter? ByItem(IParameterSymbol parameter);

    /// <summary>What a parameter with the result name of its own task means.</summary>
    protected abstract BoundParameter OwnResult(IParameterSymbol parameter);

    /// <summary>Finds, among those not bound yet, the one that means the result of the very task.</summary>
    protected virtual void BindOwnResult(ImmutableArray<IParameterSymbol> parameters, BoundParameter?[] bound)
    {
    }

    /// <summary>The name is the result name of a task other than this one.</summary>
    protected bool IsOtherResult(string name) => tasks.ByResultName(name) is { } source && source != Task;

    // Rule 1: CancellationToken, AgentTaskContext.
    private BoundParameter? BySupply(IParameterSymbol parameter) =>
        KnownTypes.Is(parameter.Type, Known.CancellationToken) ? BoundParameter.Supplied(parameter, BindingKind.Token)
        : KnownTypes.Is(parameter.Type, Known.Context) ? BoundParameter.Supplied(parameter, BindingKind.Context)
        : null;

    // Rule 2: [FromTask(nameof(CheckBillingAsync))].
    private BoundParameter? ByAttribute(IParameterSymbol parameter)
    {
        if (KnownTypes.Attribute(parameter, Known.FromTask) is not { } attribute)
            return null;
        var name = Options.FirstText(attribute);
        return tasks.ByMethodName(name) is { } source
            ? To(source, parameter)
            : BoundParameter.Unbound(parameter, new BindingProblem(BindingProblemKind.NoSuchTask, name, ""), []);
    }

    // Rule 3: its name is a result name.
    private BoundParameter? ByName(IParameterSymbol parameter)
    {
        if (tasks.ByResultName(parameter.Name) is { } source)
            return To(source, parameter);

        // Its own result name in another case is no slip: written exactly, it would wait for itself.
        return tasks.ByResultNameInAnyCase(parameter.Name) is { } likely && likely != Task
            ? BoundParameter.Unbound(parameter, new BindingProblem(BindingProblemKind.CaseOnly, likely.Method.Name, likely.ResultName), [])
            : null;
    }

    // Rule 5. A parameter without a name is still being typed.
    private static BoundParameter Input(IParameterSymbol parameter) =>
        BoundParameter.Supplied(parameter, parameter.Name.Length > 0 ? BindingKind.Input : BindingKind.Unbound);

    private BoundParameter To(TaskDeclaration source, IParameterSymbol parameter)
    {
        if (source == Task)
            return OwnResult(parameter);
        var (form, problem) = forms.Take(parameter.Type, source, inJoin: Task.Join != Join.All);
        return problem is null
            ? BoundParameter.Result(parameter, form, source.Index)
            : BoundParameter.Unbound(parameter, problem, [source.Index]);
    }
}
