using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>The classes of a compilation's own source by what they implement or derive from: one pass, when first asked.</summary>
internal sealed class Implementations
{
    private static readonly ConditionalWeakTable<Compilation, Implementations> OfCompilation = new();

    // Weak, as the table's own value would keep its key alive no longer than that.
    private readonly WeakReference<Compilation> _compilation;
    private Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>? _byAncestor;

    private Implementations(Compilation compilation) => _compilation = new(compilation);

    public static Implementations In(Compilation compilation) => OfCompilation.GetValue(compilation, key => new Implementations(key));

    /// <summary>The classes that can stand where the type is asked for, itself not among them, ordered by name.</summary>
    public IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        // Two that ask at once may both look; what they find is the same, and a canceled look leaves nothing behind.
        var all = Volatile.Read(ref _byAncestor) ?? Interlocked.CompareExchange(ref _byAncestor, Find(cancellationToken), null) ?? _byAncestor;
        return all!.TryGetValue(type.OriginalDefinition, out var classes)
            ? classes.Where(candidate => candidate.IsGenericType || Fits(candidate, type))
            : [];
    }

    private static bool Fits(INamedTypeSymbol candidate, INamedTypeSymbol type) =>
        !type.IsGenericType || AncestorsOf(candidate).Contains(type, SymbolEqualityComparer.Default) || type.TypeArguments.Any(IsOpen);

    private static bool IsOpen(ITypeSymbol argument) => argument is ITypeParameterSymbol;

    private static IEnumerable<INamedTypeSymbol> AncestorsOf(INamedTypeSymbol type) =>
        TypeNames.Lineage(type).Skip(1).Where(ancestor => ancestor.SpecialType != SpecialType.System_Object).Concat(type.AllInterfaces);

    private Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> Find(CancellationToken cancellationToken)
    {
        var byAncestor = new Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        if (!_compilation.TryGetTarget(out var compilation))
            return byAncestor;
        foreach (var type in TypesIn(compilation.Assembly.GlobalNamespace, cancellationToken).Where(type => type is { TypeKind: TypeKind.Class, IsAbstract: false }))
        {
            foreach (var ancestor in AncestorsOf(type).Select(ancestor => ancestor.OriginalDefinition).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
            {
                if (!byAncestor.TryGetValue(ancestor, out var classes))
                    byAncestor.Add(ancestor, classes = []);
                classes.Add(type);
            }
        }

        foreach (var classes in byAncestor.Values)
            classes.Sort((one, other) => StringComparer.Ordinal.Compare(TypeNames.Of(one), TypeNames.Of(other)));
        return byAncestor;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is INamedTypeSymbol type)
                yield return type;
            foreach (var inside in TypesIn(member, cancellationToken))
                yield return inside;
        }
    }
}
