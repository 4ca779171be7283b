using System.Collections.Immutable;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>Lambdas and method groups, where they run: at once in the method they are given to, when a local is called, or when a field is.</summary>
internal sealed partial class EffectWalk
{
    // Delegates that run delegates: beyond so many nobody needs to know.
    private const int MaxRuns = 500;

    private readonly HashSet<ISymbol> _running = new(SymbolEqualityComparer.Default);
    private int _runs;

    // A library's method runs it where it stands; a method of the source, where and under which locks its body says.
    private void RunDelegates(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, SyntaxNode at)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            foreach (var argument in arguments.Where(argument => argument.Parameter is { } parameter && DelegateCallers.Runs(parameter)))
                Run(argument.Value, ImmutableArray<IArgumentOperation>.Empty, at);
            return;
        }

        if (!arguments.Any(argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate))
            return;
        var substitution = Substitution.Of(aliases, method, instance, arguments);
        foreach (var (parameter, locks) in calls.SummaryOf(method).Invokes)
        {
            if (arguments.FirstOrDefault(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.OriginalDefinition, parameter)) is { } given)
                Under(locks.SelectMany(held => substitution.Apply(ImmutableArray.Create(held))), () => Run(given.Value, ImmutableArray<IArgumentOperation>.Empty, at));
        }
    }

    private void Invoke(IOperation? called, ImmutableArray<IArgumentOperation> arguments, SyntaxNode at)
    {
        switch (called is null ? null : Unconverted(called))
        {
            case IFieldReferenceOperation field:
                RunHeld(field.Field, field, arguments, at);
                break;
            case IPropertyReferenceOperation property:
                RunHeld(property.Property, property, arguments, at);
                break;
            case IConditionalAccessInstanceOperation instance:
                Invoke(Aliases.Accessed(instance), arguments, at);
                break;
            case { } other:
                Run(other, arguments, at);
                break;
        }
    }

    private void Run(IOperation value, ImmutableArray<IArgumentOperation> arguments, SyntaxNode at)
    {
        if (++_runs > MaxRuns)
        {
            _callsUnknown = true;
            return;
        }

        switch (Unconverted(value))
        {
            case IDelegateCreationOperation creation:
                Run(creation.Target, arguments, at);
                break;
            case IAnonymousFunctionOperation lambda when _entered.Add(lambda):
                Visit(lambda.Body);
                _entered.Remove(lambda);
                break;
            case IMethodReferenceOperation { Method.DeclaringSyntaxReferences.IsEmpty: false } group:
                Follow(group.Method, group.Instance, arguments, at);
                break;
            case IFieldReferenceOperation field:
                RunHeld(field.Field, field, arguments, at);
                break;
            case ILocalReferenceOperation local when _running.Add(local.Local):
                foreach (var given in ValuesOf(local))
                    Run(given, arguments, at);
                _running.Remove(local.Local);
                break;
            case IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false, Instance: null or IInstanceReferenceOperation } made when _running.Add(made.TargetMethod):
                RunMade(made.TargetMethod, arguments, at);
                _running.Remove(made.TargetMethod);
                break;
            case IParameterReferenceOperation parameter:
                _invokes.Add((parameter.Parameter.OriginalDefinition, _locks));
                _callsUnknown = true;
                break;
            default:
                _callsUnknown = true;
                break;
        }
    }

    // A lambda that a method of the object itself hands out: of what it takes along only the object is shared.
    private void RunMade(IMethodSymbol maker, ImmutableArray<IArgumentOperation> arguments, SyntaxNode at)
    {
        foreach (var returned in Analysis.Bodies.Of(maker.OriginalDefinition, calls.Canceled)?.Descendants().OfType<IReturnOperation>() ?? [])
        {
            if (returned.ReturnedValue is { } value && Unconverted(value) is IDelegateCreationOperation delegated)
                Run(delegated, arguments, at);
        }
    }

    private void RunHeld(ISymbol member, IOperation holder, ImmutableArray<IArgumentOperation> arguments, SyntaxNode at)
    {
        // _one = _other; _other = _one;
        if (!_running.Add(member))
            return;
        var before = _held;
        foreach (var value in Analysis.Fields.Of(member, calls.Canceled))
        {
            if (Analysis.Bodies.At(value, calls.Canceled) is not { } operation)
                continue;
            _held = (aliases.Of(holder).FirstOrDefault(), value);
            Run(operation, arguments, at);
        }

        _held = before;
        _running.Remove(member);
    }

    // A variable that a kept lambda took along lives as long as the lambda.
    private StatePath? Captured(StatePath local)
        => _held is ({ } holder, var lambda) && local.Symbol is { } variable && variable.DeclaringSyntaxReferences.All(declaration => declaration.SyntaxTree != lambda.SyntaxTree || !lambda.Span.Contains(declaration.Span))
            ? holder.Member(variable.Name) is { } path && path.Members.Length + local.Members.Length <= StatePath.MaxLength ? path with { Members = path.Members.AddRange(local.Members) } : null
            : null;

    private static IEnumerable<IOperation> ValuesOf(ILocalReferenceOperation local)
        => OperationBody.ValueOf(local.Local, OperationBody.Of(local)) is { } value ? [value] : [];
}
