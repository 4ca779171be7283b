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
        if (IsAtomic(method) && operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is { } target)
        {
            var reads = method.ContainingType.Name == "Volatile" && method.Name == "Read" || (method.ContainingType.Name == "Interlocked" && method.Name == "Read");
            Note(target.Value, reads ? AccessKind.Read : AccessKind.Write, isAtomic: true, isUpdate: !reads && method.ContainingType.Name == "Interlocked");
            foreach (var argument in operation.Arguments.Where(argument => argument != target))
                Visit(argument);
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
        Visit(operation.Initializer);
        if (operation.Constructor is { } constructor && !constructor.DeclaringSyntaxReferences.IsEmpty)
            Follow(constructor, instance: null, operation.Arguments, operation.Syntax);
    }

    public override void VisitPropertyReference(IPropertyReferenceOperation operation)
    {
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

    private void ChangeProperty(IPropertyReferenceOperation property, bool isUpdate)
    {
        NoteExternal(property);
        Visit(property.Instance);
        VisitArguments(property.Arguments);
        if (UseContent(property.Property, property.Instance, property.Syntax, isChange: true))
            return;
        if (Aliases.IsAutomatic(property.Property))
        {
            Note(property, AccessKind.Write, isAtomic: false, isUpdate);
            return;
        }

        if (isUpdate && property.Property.GetMethod is { } getter)
            Follow(getter, property.Instance, property.Arguments, property.Syntax);
        if (property.Property.SetMethod is { } setter)
            Follow(setter, property.Instance, property.Arguments, property.Syntax);
    }

    private void Call(IOperation call, IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        NoteByReference(arguments);
        RunDelegates(method, instance, arguments, call.Syntax);
        if (UseContent(method, instance, call.Syntax, isChange: false))
            return;
        NoteContainers(arguments, call.Syntax);
        Follow(method, instance, arguments, call.Syntax);
    }

    // A member of an object whose type something is known of: then its source, if there is one, says no more.
    private bool UseContent(ISymbol member, IOperation? instance, SyntaxNode at, bool isChange)
    {
        if (instance is null || IsThis(instance))
            return false;
        var held = Unconverted(instance);
        switch (SafetyOf(held))
        {
            case ThreadSafety.Unsafe:
                NoteContent(held, AccessKind.UnsafeUse, at);
                return true;
            case ThreadSafety.Container when ContainerMembers.Of(member) is { } kind:
                NoteContent(held, isChange ? AccessKind.ContainerWrite : kind, at);
                return true;
            case ThreadSafety.Safe:
                if (MetadataNameOf(held.Type).StartsWith("System.Collections.Concurrent.", StringComparison.Ordinal) && member is not IPropertySymbol { IsIndexer: false })
                    NoteContent(held, isChange || !IsConcurrentRead(member) ? AccessKind.ContainerWrite : AccessKind.ContainerRead, at, isAtomic: true);
                _callsUnknown = true;
                return true;
            case ThreadSafety.Immutable:
                return true;
            default:
                return false;
        }
    }

    private ThreadSafety SafetyOf(IOperation held)
    {
        ISymbol? member = held switch
        {
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation property => property.Property,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
        return member is null ? Analysis.Safety.Of(held.Type) : Analysis.Safety.OfHeld(member);
    }

    private void Follow(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, SyntaxNode at)
    {
        // What a derived class does is not known either; a property of it only computes, most likely.
        if (IsOverridable(method) && instance is not null && (!IsThis(instance) || method.MethodKind == MethodKind.Ordinary))
        {
            NoteService(instance, at);
            return;
        }

        var summary = calls.SummaryOf(method);
        if (summary.CallsUnknown && !IsPure(method))
            _callsUnknown = true;
        if (summary.Accesses.IsEmpty)
        {
            if (method.DeclaringSyntaxReferences.IsEmpty && instance is not null && !IsPure(method))
                NoteService(instance, at);
            return;
        }

        var substitution = Substitution.Of(aliases, method, instance, arguments);
        foreach (var access in summary.Accesses.SelectMany(access => substitution.Apply(access, NameOf(method), at.GetLocation())))
            _accesses.Add(access with { Locks = access.Locks.Union(_locks) });
    }

    private void NoteService(IOperation instance, SyntaxNode at)
    {
        _callsUnknown = true;
        NoteContent(Unconverted(instance), AccessKind.ServiceUse, at);
    }

    private void NoteByReference(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref && argument.Value is not IDeclarationExpressionOperation)
                Change(argument.Value, isUpdate: argument.Parameter.RefKind == RefKind.Ref);
        }
    }

    // What libraries do to the collections that they are given.
    private void NoteContainers(ImmutableArray<IArgumentOperation> arguments, SyntaxNode at)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && ContainerArguments.Of(parameter) is { } kind && SafetyOf(Unconverted(argument.Value)) == ThreadSafety.Container)
                NoteContent(Unconverted(argument.Value), kind, at);
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
            Add(StatePath.Named(StateRoot.External, use.Resource), use.Kind, type: null, operation.Syntax, isAtomic: false, isUpdate: false);
    }

    private static bool IsAtomic(IMethodSymbol method) => method is { IsStatic: true, ContainingType: { Name: "Interlocked" or "Volatile", ContainingNamespace.Name: "Threading" } };

    private static bool IsThis(IOperation instance) => Unconverted(instance) is IInstanceReferenceOperation;

    private static bool IsOverridable(IMethodSymbol method)
        => method.IsAbstract || method.ContainingType?.TypeKind == TypeKind.Interface;

    private static bool IsConcurrentRead(ISymbol member)
        => member.Name is "this[]" or "TryGetValue" or "ContainsKey" or "Contains" or "TryPeek" or "ToArray" or "GetEnumerator" or "CopyTo";

    private static string MetadataNameOf(ITypeSymbol? type) => type is INamedTypeSymbol named ? TypeNames.Of(named) : "";

    // Of the framework's own code only what cannot matter to anybody else: it computes, or it passes time.
    private static bool IsPure(IMethodSymbol method) => method.ContainingType is { } type
        && (type.SpecialType != SpecialType.None
            || (type.ContainingNamespace?.ToDisplayString() is "System" or "System.Linq" && type.Name is "Math" or "MathF" or "Enumerable" or "Convert" or "BitConverter" or "HashCode" or "Tuple" or "ValueTuple" or "Guid" or "TimeSpan" or "Nullable" or "String")
            || (type.Name is "Task" or "ValueTask" or "YieldAwaitable" or "ConfiguredTaskAwaitable" && method.Name is "Yield" or "Delay" or "FromResult" or "ConfigureAwait" or "WhenAll" or "get_CompletedTask" or "AsTask"));

    private static string NameOf(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.PropertyGet or MethodKind.PropertySet => method.AssociatedSymbol?.Name ?? method.Name,
        MethodKind.Constructor => $"new {method.ContainingType.Name}",
        _ => method.Name,
    };
}
