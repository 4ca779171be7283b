using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>A way to enumerate a type: <c>IEnumerable&lt;T&gt;</c> or <c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
internal sealed record Enumeration(ITypeSymbol Element, bool IsStream);

/// <summary>What a type has the elements of.</summary>
internal sealed class Elements(Conversions conversions, KnownTypes known)
{
    /// <summary>All ways to enumerate <paramref name="type"/>.</summary>
    public IReadOnlyList<Enumeration> Of(ITypeSymbol type)
    {
        var found = new List<Enumeration>();
        foreach (var candidate in type.AllInterfaces.Prepend(type as INamedTypeSymbol))
        {
            var isStream = KnownTypes.Is(candidate, known.StreamOfT);
            if ((isStream || KnownTypes.Is(candidate, known.EnumerableOfT)) && candidate!.TypeArguments is [var element])
                found.Add(new Enumeration(element, isStream));
        }

        return found;
    }

    /// <summary>
    /// Those whose elements a parameter of type <paramref name="item"/> takes. Where a type can be enumerated both ways, as
    /// <paramref name="asStream"/> says.
    /// </summary>
    public IReadOnlyList<Enumeration> Taken(IReadOnlyList<Enumeration> ways, ITypeSymbol item, bool asStream)
    {
        var taken = ways.Where(way => conversions.Fits(way.Element, item)).ToList();
        return taken.Exists(way => way.IsStream == asStream) ? taken.FindAll(way => way.IsStream == asStream) : taken;
    }

    /// <summary>What an input must be that nobody declares: <c>IEnumerable&lt;T&gt;</c>, or <c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
    public ITypeSymbol? SourceOf(ITypeSymbol item, bool asStream) =>
        (asStream ? known.StreamOfT : known.EnumerableOfT) is { } generic ? Conversions.Construct(generic, item) : null;
}
