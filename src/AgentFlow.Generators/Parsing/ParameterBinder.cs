using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>Binds the parameters of one task: the first rule of the contract's section 2 that applies.</summary>
internal sealed class ParameterBinder(TaskDeclaration task, TaskDeclarations tasks, Conversions conversions, KnownTypes known)
{
    private readonly ResultForms _forms = new(conversions, known);

    public ImmutableArray<BoundParameter> Bind()
    {
        var parameters = task.Method.Parameters;
        var bound = parameters.Select(parameter => BySupply(parameter) ?? ByAttribute(parameter) ?? ByName(parameter)).ToArray();

        // Rule 4 looks among what no other parameter has, so it comes after the others have all been bound.
        var byType = new TypeBinder(task, tasks, _forms);
        byType.Bind(parameters, bound);

        return bound.Select((binding, i) => binding ?? Input(parameters[i])).ToImmutableArray();
    }

    // Rule 1: CancellationToken, AgentTaskContext.
    private BoundParameter? BySupply(IParameterSymbol parameter) =>
        KnownTypes.Is(parameter.Type, known.CancellationToken) ? BoundParameter.Supplied(parameter, BindingKind.Token)
        : KnownTypes.Is(parameter.Type, known.Context) ? BoundParameter.Supplied(parameter, BindingKind.Context)
        : null;

    // Rule 2: [FromTask(nameof(CheckBillingAsync))].
    private BoundParameter? ByAttribute(IParameterSymbol parameter)
    {
        if (KnownTypes.Attribute(parameter, known.FromTask) is not { } attribute)
            return null;
        var name = attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string text }, ..] ? text : "";
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
        return tasks.ByResultNameInAnyCase(parameter.Name) is { } likely && likely != task
            ? BoundParameter.Unbound(parameter, new BindingProblem(BindingProblemKind.CaseOnly, likely.Method.Name, likely.ResultName), [])
            : null;
    }

    // Rule 5. A parameter without a name is still being typed.
    private static BoundParameter Input(IParameterSymbol parameter) =>
        BoundParameter.Supplied(parameter, parameter.Name.Length > 0 ? BindingKind.Input : BindingKind.Unbound);

    private BoundParameter To(TaskDeclaration source, IParameterSymbol parameter)
    {
        // A task that takes its own result has that fault and no second one.
        if (source == task)
            return BoundParameter.Result(parameter, ResultForm.Value, source.Index);
        var (form, problem) = _forms.Take(parameter.Type, source);
        return problem is null
            ? BoundParameter.Result(parameter, form, source.Index)
            : BoundParameter.Unbound(parameter, problem, [source.Index]);
    }
}
