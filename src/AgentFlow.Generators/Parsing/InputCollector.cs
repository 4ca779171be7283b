using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>An input and the type that it has.</summary>
internal sealed record BoundInput(InputModel Model, ITypeSymbol Type);

/// <summary>Collects the parameters of <c>RunAsync</c>: what no task and no run supplies.</summary>
internal sealed class InputCollector(TypeRefs types, Conversions conversions, Elements elements)
{
    /// <summary>In order of first appearance, required ones first.</summary>
    public ImmutableArray<BoundInput> Collect(ImmutableArray<BoundTask> tasks)
    {
        var inputs = tasks.SelectMany(Mentions).GroupBy(mention => mention.Name).Select(group => Input(group.Key, group.ToImmutableArray())).ToList();
        return inputs.OrderBy(input => input.Model.Default is not null).ToImmutableArray(); // stable
    }

    private IEnumerable<Mention> Mentions(BoundTask task)
    {
        foreach (var bound in task.All)
        {
            if (bound.Binding.Kind == BindingKind.Input)
                yield return new Mention(bound.Parameter.Name, bound.Parameter.Type, bound.Parameter);
            else if (task.Source is { Input.Length: > 0 } source && SymbolEqualityComparer.Default.Equals(source.Parameter, bound.Parameter))
                yield return new Mention(source.Input, elements.SourceOf(source.Parameter.Type, source.AsksForStream) ?? source.Parameter.Type, null);
        }
    }

    private BoundInput Input(string name, ImmutableArray<Mention> mentions)
    {
        // Where a parameter declares what a ForEach goes over, its type stands.
        var declared = mentions.Where(mention => mention.Parameter is not null).ToList();
        var isEnumerated = declared.Count < mentions.Length;
        var typing = declared.Count > 0 ? declared : mentions.ToList();
        var first = typing[0].Type;
        var type = typing
            .Where(mention => conversions.AreSame(mention.Type, first))
            .Select(mention => types.Of(isEnumerated ? NotNull(mention.Type) : mention.Type))
            .Aggregate(Stricter);
        var other = typing.FirstOrDefault(mention => !conversions.AreSame(mention.Type, first));
        var defaults = mentions.Select(mention => mention.Parameter is { } parameter ? DefaultValues.Text(parameter, type) : null).Distinct().ToList();
        return new BoundInput(
            new InputModel(name, type, defaults.Count == 1 ? defaults[0] : null, other is null ? null : TypeRefs.Display(other.Type)), first);
    }

    // Nothing has no elements: what is enumerated must be there.
    private static ITypeSymbol NotNull(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated && !type.IsValueType ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type;

    // The one that promises more: string before string?, List<string> before List<string?>.
    private static TypeRef Stricter(TypeRef left, TypeRef right) => Annotations(right) < Annotations(left) ? right : left;

    private static int Annotations(TypeRef type) => type.Text.Count(character => character == '?');

    /// <param name="Parameter">The parameter that declares it; null where a <c>ForEach</c> goes over it.</param>
    private sealed record Mention(string Name, ITypeSymbol Type, IParameterSymbol? Parameter);
}
