using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>Puts together the model of one task.</summary>
internal static class TaskParser
{
    public static TaskModel Parse(BoundTask bound, TaskDeclarations tasks, TypeRefs types, KnownTypes known)
    {
        var task = bound.Task;
        return new()
        {
            MethodName = task.Method.Name,
            Name = task.Name,
            ResultName = task.ResultName,
            Returns = task.Returns,
            Result = task.Result is { } result ? types.Of(result) : null,
            IsAsync = (task.Method.PartialImplementationPart ?? task.Method).IsAsync,
            IsStatic = task.Method.IsStatic,
            IsOptional = task.IsOptional,
            Policies = PolicyParser.Parse(task, known),
            When = Predicate(bound.When, types),
            Validate = Predicate(bound.Validate, types),
            ForEach = bound.Source?.ToModel(types),
            Reads = PolicyParser.Reads(task.Method, known).ToEquatableArray(),
            Writes = PolicyParser.Writes(task.Method, known).ToEquatableArray(),
            Parameters = Parameters(bound.Parameters, types),
            DependsOn = task.DependsOn
                .Select(name => new DependencyEntry(name, tasks.ByMethodName(name)?.Index ?? -1))
                .ToEquatableArray(),
            Dependencies = new(DependencyParser.Parse(bound, tasks)),
            Flaws = TaskFlaws.Find(task.Method, known).ToEquatableArray(),
        };
    }

    private static PredicateModel? Predicate(BoundPredicate? predicate, TypeRefs types) => predicate is null ? null : new()
    {
        MethodName = predicate.Name,
        IsStatic = predicate.Method?.IsStatic == true,
        Returns = predicate.Method?.ReturnType.SpecialType == SpecialType.System_String ? PredicateReturn.Reason : PredicateReturn.Truth,
        Parameters = Parameters(predicate.Parameters, types),
        Problem = predicate.Problem,
    };

    private static EquatableArray<ParameterModel> Parameters(ImmutableArray<BoundParameter> parameters, TypeRefs types) => parameters
        .Select(bound => new ParameterModel(bound.Parameter.Name, types.Of(bound.Parameter.Type), bound.Binding))
        .ToEquatableArray();
}
