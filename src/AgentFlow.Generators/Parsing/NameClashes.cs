using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>Finds names that the generated code needs for itself.</summary>
internal static class NameClashes
{
    // Members of the workflow type, those of later versions too, so that an update does not break a workflow.
    public static readonly string[] Members =
        ["Run", "Results", "Plan", "Handle", "RunAsync", "TryRunAsync", "ResumeAsync", "Start", "RunPlanAsync", "AgentFlowPlan"];

    // A generated type has a property per task: it can be called neither as that type nor as another of its members.
    private static readonly string[] TaskNames = ["Run", "Results", "Handle", "Completion", "Cancel"];

    private static readonly string[] Inputs = ["options", "cancellationToken"];

    public static EquatableArray<NameClash> Find(
        INamedTypeSymbol type, TaskDeclarations tasks, ImmutableArray<BoundTask> bound, KnownTypes known)
    {
        var own = OfType(type).Concat(OfMembers(type, tasks, known)).ToList();

        // A nested type called Run is a member in the way already; that a task uses it is no second fault.
        var used = HiddenTypes.Find(tasks).Where(hidden => own.TrueForAll(clash => clash.Name != hidden.Name));
        return own.Concat(OfTasks(tasks)).Concat(OfResults(tasks)).Concat(used).Concat(OfInputs(bound)).ToEquatableArray();
    }

    private static IEnumerable<NameClash> OfType(INamedTypeSymbol type)
    {
        if (Members.Contains(type.Name))
            yield return new NameClash(ClashKind.TypeOrTypeParameter, type.Name, -1, -1);
        foreach (var parameter in TypeParser.ContainersOf(type).Prepend(type).SelectMany(container => container.TypeParameters))
        {
            if (Members.Contains(parameter.Name))
                yield return new NameClash(ClashKind.TypeOrTypeParameter, parameter.Name, -1, -1);
        }
    }

    private static IEnumerable<NameClash> OfMembers(INamedTypeSymbol type, TaskDeclarations tasks, KnownTypes known)
    {
        var methods = new HashSet<ISymbol>(tasks.Select(task => task.Method), SymbolEqualityComparer.Default);
        foreach (var name in Members)
        {
            if (MembersCalled(name, type, known).Any(member => !methods.Contains(member)))
                yield return new NameClash(ClashKind.Member, name, -1, -1);
        }
    }

    private static IEnumerable<ISymbol> MembersCalled(string name, INamedTypeSymbol type, KnownTypes known)
    {
        foreach (var member in type.GetMembers(name).Where(member => !known.IsGenerated(member)))
            yield return member;
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            // The generated members of a base are no fault of these: that it is a workflow is (AGF0102).
            foreach (var member in ancestor.GetMembers(name)
                .Where(member => !known.IsGenerated(member) && known.Compilation.IsSymbolAccessibleWithin(member, type)))
                yield return member;
        }
    }

    private static IEnumerable<NameClash> OfTasks(TaskDeclarations tasks) => tasks
        .Where(task => Members.Contains(task.Method.Name) || TaskNames.Contains(task.Name))
        .Select(task => new NameClash(ClashKind.Task, TaskNames.Contains(task.Name) ? task.Name : task.Method.Name, task.Index, -1));

    // Check and check; that two have one task name too is a finding of its own (AGF0103).
    private static IEnumerable<NameClash> OfResults(TaskDeclarations tasks) =>
        from task in tasks
        let first = tasks.ByResultName(task.ResultName)
        where first is not null && first.Name != task.Name
        select new NameClash(ClashKind.ResultName, task.ResultName, task.Index, first.Index);

    private static IEnumerable<NameClash> OfInputs(ImmutableArray<BoundTask> bound)
    {
        foreach (var name in Inputs)
        {
            if (bound.FirstOrDefault(task => task.Inputs.Contains(name)) is { } first)
                yield return new NameClash(ClashKind.Input, name, first.Task.Index, -1);
        }
    }
}
