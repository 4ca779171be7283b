using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;
using Access = AgentFlow.Generators.Effects.Access;

namespace AgentFlow.Generators.Analyzers.SharedState;

/// <summary>What the tasks of a workflow do, in terms of what they share: the object, statics, inputs, results, sessions, things outside.</summary>
internal sealed class TaskEffects(Workflow workflow, EffectAnalysis analysis, CancellationToken cancellationToken)
{
    private readonly ResourceClosure _closure = new(analysis.Safety);

    /// <summary>The accesses of a task, each once, in order of place.</summary>
    public ImmutableArray<Access> Of(int task, Summary summary)
    {
        var model = workflow.Model.Tasks[task];
        var declares = model.Reads.Count + model.Writes.Count > 0;
        var exclusive = model.Writes.Where(write => write.IsExclusive).Select(write => StatePath.Named(StateRoot.External, write.Resource)).ToImmutableHashSet();
        var inferred = summary.Accesses
            .Where(access => !declares || access.Path.Root != StateRoot.External)
            .SelectMany(access => Shared(access, task));
        var accesses = inferred.Concat(Declared(task)).Concat(OfPredicates(task))
            .Select(access => exclusive.IsEmpty ? access : access with { Locks = access.Locks.Union(exclusive) })
            .ToArray();

        // Whether a read sees a value being made depends on where it stands.
        var lazy = new HashSet<StatePath>(accesses.Where(access => access.MadeIn is not null).Select(access => access.Path));
        return accesses
            .GroupBy(access => (access.Path, access.Kind, access.IsAtomic, At: lazy.Contains(access.Path) ? access.At : null, Locks: string.Join(",", access.Locks.Select(held => held.Text).OrderBy(text => text, StringComparer.Ordinal))))
            .Select(group => group.First())
            .ToImmutableArray();
    }

    // A condition is asked while other tasks run; what it takes as parameters is the task's own.
    private IEnumerable<Access> OfPredicates(int task)
    {
        foreach (var predicate in new[] { workflow.Model.Tasks[task].When, workflow.Model.Tasks[task].Validate })
        {
            if (predicate is null || workflow.Type.GetMembers(predicate.MethodName) is not [IMethodSymbol method])
                continue;
            foreach (var access in analysis.Of(method, cancellationToken).Where(access => access.Path.Root != StateRoot.Parameter).SelectMany(access => Shared(access, task)))
                yield return access with { Calls = access.Calls.Insert(0, method.Name) };
        }
    }

    private IEnumerable<Access> Declared(int task)
    {
        var model = workflow.Model.Tasks[task];
        var place = workflow.Methods[task].Locations[0];
        foreach (var (resource, kind) in model.Reads.Select(read => (read, AccessKind.Read)).Concat(model.Writes.Select(write => (write.Resource, AccessKind.Write))))
            yield return new Access { Path = StatePath.Named(StateRoot.External, resource), Kind = kind, At = place, Origin = place };
    }

    private IEnumerable<Access> Shared(Access access, int task)
    {
        if (access.Kind == AccessKind.ServiceUse)
            return OfService(access, task);
        return Rooted(access.Path, task).Select(path => Indexed(access with { Path = path }, task));
    }

    // Which element it is, a parameter of the task says: the same for all that take this input or result; for each item of a ForEach another.
    private Access Indexed(Access access, int task)
    {
        var members = access.Path.Members;
        for (var index = 0; index < members.Length; index++)
        {
            if (ElementIndex.ParameterOf(members[index]) is not var (ordinal, rest) || ordinal >= workflow.Model.Tasks[task].Parameters.Count)
                continue;
            var parameter = workflow.Model.Tasks[task].Parameters[ordinal];
            members = members.SetItem(index, $"[{parameter.Name}{rest}]");
            access = access with { Path = access.Path with { Members = members }, IsOfElement = access.IsOfElement || IsItem(parameter.Binding.Kind, rest) };
        }

        return access;
    }

    // The element, a member of it, or the number of it: context.Item.
    private static bool IsItem(BindingKind binding, string members)
        => binding == BindingKind.Item || (binding == BindingKind.Context && (members == ".Item" || members.StartsWith(".Item.", StringComparison.Ordinal)));

    private IEnumerable<StatePath> Rooted(StatePath path, int task)
    {
        // Which file an input names, no code says.
        if (path is { Root: StateRoot.External, Symbol: not null })
            return [];
        if (path.Root != StateRoot.Parameter)
            return path.Root == StateRoot.Local ? [] : [path];
        if (path.Symbol is not IParameterSymbol parameter || !IsOwn(parameter, task) || parameter.Ordinal >= workflow.Model.Tasks[task].Parameters.Count)
            return [];
        var bound = workflow.Model.Tasks[task].Parameters[parameter.Ordinal];
        return bound.Binding.Kind switch
        {
            BindingKind.Input => [StatePath.Named(StateRoot.Input, bound.Name) with { Members = path.Members }],
            BindingKind.Result or BindingKind.Winner when workflow.Model.Tasks[bound.Binding.Tasks[0]].ForEach is null
                => bound.Binding.Tasks.Select(source => StatePath.Named(StateRoot.Result, workflow.Model.Tasks[source].Name) with { Members = WithoutOutcome(path.Members, bound.Binding.Form) }),
            _ => [],
        };
    }

    // Not of a lambda in it: what that is called with, nobody else binds.
    private bool IsOwn(IParameterSymbol parameter, int task)
        => parameter.ContainingSymbol is IMethodSymbol method && SymbolEqualityComparer.Default.Equals(method.PartialDefinitionPart ?? method, workflow.Methods[task]);

    // outcome.Value is the result itself.
    private static ImmutableArray<string> WithoutOutcome(ImmutableArray<string> members, ResultForm form)
        => form == ResultForm.Outcome && members.Length > 0 && members[0] == "Value" ? members.RemoveAt(0) : members;

    // A service that rests on a session with a database uses that session; of any other nothing is known.
    private IEnumerable<Access> OfService(Access access, int task)
    {
        if (access.Type is not { } type || !IsInjected(access.Path, task))
            yield break;
        var sessions = _closure.Of(type, cancellationToken);
        foreach (var session in sessions)
        {
            yield return access with
            {
                Path = StatePath.Named(StateRoot.Session, TypeNames.Of(session)),
                Kind = AccessKind.UnsafeUse,
                Type = session,
            };
        }

        if (sessions.IsEmpty && analysis.Options.ReportsUnknownServices && analysis.Safety.Of(type) == ThreadSafety.Unknown)
        {
            foreach (var path in Rooted(access.Path, task))
                yield return access with { Path = path };
        }
    }

    // Given by a constructor or as an input: who made it is not seen here.
    private bool IsInjected(StatePath path, int task) => path switch
    {
        { Root: StateRoot.Parameter, Members.IsEmpty: true } => Rooted(path, task).Any(rooted => rooted.Root == StateRoot.Input),
        { Root: StateRoot.This, Members: [var name] } => workflow.Type.GetMembers(name).All(member => member is not (IFieldSymbol or IPropertySymbol)
            || analysis.Fields.Of(member, cancellationToken).All(value => value is not Microsoft.CodeAnalysis.CSharp.Syntax.BaseObjectCreationExpressionSyntax)),
        _ => false,
    };
}
