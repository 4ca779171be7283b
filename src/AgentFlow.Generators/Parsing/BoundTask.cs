using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>A task, the methods asked on its account, and what the parameters of them all are bound to.</summary>
internal sealed record BoundTask(
    TaskDeclaration Task, ImmutableArray<BoundParameter> Parameters, ItemSource? Source, BoundPredicate? When, BoundPredicate? Validate)
{
    /// <summary>Its own parameters, then those of its predicates.</summary>
    public IEnumerable<BoundParameter> All => Parameters.Concat(ParametersOf(When)).Concat(ParametersOf(Validate));

    /// <summary>The names of the inputs that it takes.</summary>
    public IEnumerable<string> Inputs => All
        .Where(bound => bound.Binding.Kind == BindingKind.Input)
        .Select(bound => bound.Parameter.Name)
        .Concat(Source is { Input: { Length: > 0 } input } ? [input] : []);

    /// <summary>The methods that the plan calls: its own, then those of its predicates.</summary>
    public IEnumerable<IMethodSymbol> Methods => new[] { Task.Method, When?.Method, Validate?.Method }.OfType<IMethodSymbol>();

    /// <summary>With another binding of the parameter that takes the element.</summary>
    public BoundTask WithItem(ItemSource source, BoundParameter bound) => this with
    {
        Source = source,
        Parameters = Parameters.SetItem(source.Parameter.Ordinal, bound),
    };

    private static ImmutableArray<BoundParameter> ParametersOf(BoundPredicate? predicate) =>
        predicate?.Parameters ?? ImmutableArray<BoundParameter>.Empty;
}

/// <summary>A method that is asked on a task's account.</summary>
/// <param name="Name">As written.</param>
/// <param name="Method">The one method of that name, or null.</param>
internal sealed record BoundPredicate(
    string Name, IMethodSymbol? Method, ImmutableArray<BoundParameter> Parameters, PredicateProblem? Problem);
