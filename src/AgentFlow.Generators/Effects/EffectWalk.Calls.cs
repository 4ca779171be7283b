using System.Collections.Immutable;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>What calls do: by their source where there is one, else by what is known of the type; and nothing where nothing is known.</summary>
internal sealed partial class EffectWalk
{
    public override void VisitInvocation(IInvocationOperation operation)
    {
        var method = operation.TargetMethod;
        NoteThrow(method);
        NoteLock(operation);
        if (IsAtomic(method) && operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is { } target)
        {
            var reads = method.ContainingType.Name == "Volatile" && method.Name == "Read" || (method.ContainingType.Name == "Interlocked" && method.Name == "Read");
            var written = _accesses.Count;
            Note(target.Value, reads ? AccessKind.Read : AccessKind.Write, isAtomic: true, isUpdate: !reads && method.ContainingType.Name == "Interlocked" && !IsPlainExchange(operation));
            if (method.Name is "Write" or "Exchange")
                NoteLost(written, target.Value, operation.Arguments[operation.Arguments.Length - 1].Value);
            foreach (var argument in operation.Arguments.Where(argument => argument != target))
                Visit(argument);
            RunDelegates(method, operation.Instance, operation.Arguments, operation.Syntax);
            return;
        }

        NoteExternal(operation);
        Visit(operation.Instance);
        VisitArguments(operation.Arguments);
        if (method.MethodKind == MethodKind.DelegateInvoke)
            Invoke(operation.Instance, operation.Arguments, operation.Syntax);
        else
            Call(operation, method, operation.Instance, operation.Arguments);
    }

    public override void VisitObjectCreation(IObjectCreationOperation operation)
    {
        NoteExternal(operation);
        VisitArguments(operation.Arguments);
        NoteContainers(operation.Arguments, operation.Syntax);
        Visit(operation.Initializer);
        if (operation.Constructor is not { } constructor)
            return;
        NoteThrow(constructor);
        RunDelegates(constructor, instance: null, operation.Arguments, operation.Syntax);
        if (!constructor.DeclaringSyntaxReferences.IsEmpty && !Aliases.IsPrimary(constructor))
            Follow(constructor, operation, operation.Arguments, operation.Syntax);
    }

    public override void VisitPropertyReference(IPropertyReferenceOperation operation)
    {
        NoteThrow(operation.Property);
        NoteExternal(operation);
        Visit(operation.Instance);
        VisitArguments(operation.Arguments);
        if (UseContent(operation.Property, operation.Instance, operation.Syntax, isChange: false))
            return;
        if (Aliases.IsAutomatic(operation.Property))
            Note(operation, AccessKind.Read);
        else if (operation.Property.GetMethod is { } getter)
            Follow(getter, operation.Instance, operation.Arguments, operation.Syntax);
    }

    private void Call(IOperation call, IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        NoteByReference(method, arguments);
        RunDelegates(method, instance, arguments, call.Syntax);
        NoteContainers(arguments, call.Syntax);
        NoteExtension(method, arguments, call.Syntax);
        if (UseContent(method, instance, call.Syntax, isChange: false))
            return;
        Follow(method, instance, arguments, call.Syntax);
    }

    private void Follow(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, SyntaxNode at)
    {
        // What a derived class does is not known either; a property of it only computes, most likely.
        if (IsOverridable(method) && instance is not null && (!IsThis(instance) || method.MethodKind == MethodKind.Ordinary))
        {
            NoteService(instance, at);
            if (_dispatch.Of(method, Unconverted(instance)) is { } meant)
                FollowImplementation(meant, instance, arguments, at);
            return;
        }

        var summary = calls.SummaryOf(method);
        _mayThrow |= summary.MayThrow;
        if (summary.CallsUnknown && !PureMethods.Is(method))
            _callsUnknown = true;
        if (summary.Accesses.IsEmpty)
        {
            if (method.DeclaringSyntaxReferences.IsEmpty && instance is not null && !PureMethods.Is(method))
                NoteService(instance, at);
            return;
        }

        Take(summary, Substitution.Of(aliases, method, instance, arguments), method, at);
    }

    private void Take(Summary summary, Substitution substitution, IMethodSymbol method, SyntaxNode at)
    {
        var (name, origin) = (NameOf(method), at.GetLocation());
        foreach (var access in summary.Accesses.SelectMany(access => substitution.Apply(access, name, origin)))
            _accesses.Add(_locks.IsEmpty ? access : access with { Locks = access.Locks.Union(HeldLocks.Protecting(_locks, access.Changes)) });
    }

    // What a method of the source does through a reference, its body says.
    private void NoteByReference(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.RefKind is not (RefKind.Out or RefKind.Ref) || argument.Value is IDeclarationExpressionOperation)
                continue;
            if (argument.Parameter.RefKind == RefKind.Out || !IsKnown(method))
                Change(argument.Value, isUpdate: argument.Parameter.RefKind == RefKind.Ref);
        }
    }

    private void VisitArguments(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.RefKind is not (RefKind.Out or RefKind.Ref))
                Visit(argument.Value);
        }
    }

    private void NoteExternal(IOperation operation)
    {
        foreach (var use in ExternalUses.Of(operation))
        {
            Add(use.Path, use.Kind, type: null, operation.Syntax, isAtomic: false, isUpdate: false);
            _accesses[_accesses.Count - 1] = _accesses[_accesses.Count - 1] with { IsOfFolder = use.IsOfFolder };
        }
    }

    private static bool IsThis(IOperation instance) => Unconverted(instance) is IInstanceReferenceOperation { ReferenceKind: not InstanceReferenceKind.PatternInput };

    private static string NameOf(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.PropertyGet or MethodKind.PropertySet => method.AssociatedSymbol?.Name ?? method.Name,
        MethodKind.Constructor => $"new {method.ContainingType.Name}",
        _ => method.Name,
    };
}
