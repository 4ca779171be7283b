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
            IsAsync = IsAsync(task.Method),
            IsOverloaded = IsOverloaded(task.Method),
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

    // An override need not be async, and is called in its place.
    private static bool IsAsync(IMethodSymbol method) => (method.PartialImplementationPart ?? method).IsAsync && !MayBeOverridden(method);

    private static bool MayBeOverridden(IMethodSymbol method) =>
        (method.IsVirtual || method.IsOverride || method.IsAbstract) && !method.IsSealed && !method.ContainingType.IsSealed;

    private static bool IsOverloaded(IMethodSymbol method)
    {
        var same = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
            same.Add(declared.OriginalDefinition);
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(method.Name).Any(member => !same.Contains(member.OriginalDefinition)))
                return true;
        }

        return false;
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
