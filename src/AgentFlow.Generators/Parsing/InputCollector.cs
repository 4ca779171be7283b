using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>Collects the parameters of <c>RunAsync</c>: what no task and no run supplies.</summary>
internal static class InputCollector
{
    public static EquatableArray<InputModel> Collect(ImmutableArray<ImmutableArray<BoundParameter>> parameters, TypeRefs types, Conversions conversions)
    {
        var inputs = parameters
            .SelectMany(ofTask => ofTask)
            .Where(bound => bound.Binding.Kind == BindingKind.Input)
            .Select(bound => bound.Parameter)
            .GroupBy(parameter => parameter.Name)
            .Select(group => Input(group.ToImmutableArray(), types, conversions))
            .ToList();
        return inputs.Where(input => input.Default is null).Concat(inputs.Where(input => input.Default is not null)).ToEquatableArray();
    }

    private static InputModel Input(ImmutableArray<IParameterSymbol> declarations, TypeRefs types, Conversions conversions)
    {
        var first = declarations[0];
        var other = declarations.FirstOrDefault(parameter => !conversions.AreSame(parameter.Type, first.Type))?.Type;
        var type = declarations
            .Where(parameter => conversions.AreSame(parameter.Type, first.Type))
            .Select(parameter => types.Of(parameter.Type))
            .Aggregate(Stricter);
        var defaults = declarations.Select(parameter => DefaultValues.Text(parameter, type)).Distinct().ToList();
        return new InputModel(first.Name, type, defaults.Count == 1 ? defaults[0] : null, other is null ? null : TypeRefs.Display(other));
    }

    // The one that promises more: string before string?, List<string> before List<string?>.
    private static TypeRef Stricter(TypeRef left, TypeRef right) => Annotations(right) < Annotations(left) ? right : left;

    private static int Annotations(TypeRef type) => type.Text.Count(character => character == '?');
}
