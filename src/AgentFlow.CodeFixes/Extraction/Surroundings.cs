using AgentFlow.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>A parameter of the workflow's constructor, and what the method passes for it.</summary>
internal sealed record Dependency(string Name, string Argument, ITypeSymbol Type);

/// <summary>
/// How the workflow gets at the type around the method. Fields and properties that are set once are handed over one by one, as services. Where a step
/// calls a method of the object, asks for what may change or passes the object on, the workflow holds the object itself, and stands inside its type.
/// </summary>
internal sealed class Surroundings
{
    private readonly Dictionary<SyntaxNode, Replacement> _replacements = [];
    private readonly List<Dependency> _dependencies = [];

    private Surroundings(bool isNested) => IsNested = isNested;

    /// <summary>The workflow stands inside the type of the method, since it names what others cannot see; else beside it.</summary>
    public bool IsNested { get; }

    public IReadOnlyList<Dependency> Dependencies => _dependencies;

    public IReadOnlyDictionary<SyntaxNode, Replacement> Replacements => _replacements;

    /// <param name="steps">The steps.</param>
    /// <param name="types">The types that their signatures name.</param>
    /// <param name="inputs">What they take from the method.</param>
    /// <param name="names">Where the dependencies get their names.</param>
    /// <param name="method">The method.</param>
    /// <returns>Null where the object that a step needs is a struct: the workflow would work on a copy.</returns>
    public static Surroundings? Of(IReadOnlyList<Step> steps, WorkflowTypes types, StepInputs inputs, StepNames names, ExtractableMethod method)
    {
        var references = steps.SelectMany(step => step.Uses.Instance).ToList();
        var services = references.Select(reference => ServiceMembers.Of(reference, method.Canceled)).Where(member => member is not null).Select(member => new Use(member!.Syntax, member.Member)).ToList();
        var needsOwner = services.Count < references.Count;
        if (needsOwner && method.Symbol.ContainingType.TypeKind != TypeKind.Class)
            return null;

        var captured = steps.SelectMany(step => step.Uses.Captured);
        var handedOver = needsOwner ? captured : services.Concat(captured);
        var surroundings = new Surroundings(needsOwner
            || MustBeInside(method.Symbol.ContainingType)
            || IsConditional(method)
            || types.All.Concat(handedOver.Select(use => ServiceMembers.TypeOf(use.Symbol))).Any(type => NamesInScope.IsHidden(type, method))
            || steps.Any(step => NamesInScope.NamesHidden(step.Expression, WithParts(services), method)));
        if (needsOwner)
            surroundings.AddOwner(references, names, method);
        surroundings.AddServices(handedOver, names);
        surroundings._dependencies.AddRange(inputs.Held.Select(value => new Dependency(names.Parameter(value), Identifiers.Escape(value.Name), types.Of(value))));
        surroundings.AddQualifiers(steps, names.Methods, method);
        return surroundings;
    }

    // Beside a nested type there is only the inside of another; type parameters are known inside alone.
    private static bool MustBeInside(INamedTypeSymbol type) => type is { ContainingType: not null } or { IsGenericType: true };

    // Between #if and #endif: what stands elsewhere is compiled without it.
    private static bool IsConditional(ExtractableMethod method) => method.Type.Members
        .TakeWhile(member => member != method.Syntax)
        .Append(method.Syntax)
        .SelectMany(member => member.GetLeadingTrivia())
        .Sum(part => part.IsKind(SyntaxKind.IfDirectiveTrivia) ? 1 : part.IsKind(SyntaxKind.EndIfDirectiveTrivia) ? -1 : 0) > 0;

    private static HashSet<SyntaxNode> WithParts(IEnumerable<Use> services) => [.. services.SelectMany(use => use.Node.DescendantNodesAndSelf())];

    private void AddOwner(List<IInstanceReferenceOperation> references, StepNames names, ExtractableMethod method)
    {
        var type = method.Symbol.ContainingType;
        var owner = names.Dependency(char.ToLowerInvariant(type.Name[0]) + type.Name.Substring(1));
        _dependencies.Add(new(owner, "this", type));
        foreach (var reference in references)
            _replacements[reference.Syntax] = new(Identifiers.Escape(owner), reference.IsImplicit);
    }

    private void AddServices(IEnumerable<Use> uses, StepNames names)
    {
        foreach (var service in uses.GroupBy<Use, ISymbol>(use => use.Symbol, SymbolEqualityComparer.Default))
        {
            var name = service.Key is IParameterSymbol ? service.Key.Name : names.Dependency(ServiceMembers.NameOf(service.Key));
            _dependencies.Add(new(name, Identifiers.Escape(service.Key.Name), ServiceMembers.TypeOf(service.Key)));
            foreach (var use in service)
                _replacements[use.Node] = new(Identifiers.Escape(name), IsQualifier: false);
        }
    }

    private void AddQualifiers(IReadOnlyList<Step> steps, IReadOnlyList<string> tasks, ExtractableMethod method)
    {
        foreach (var (name, type) in steps.SelectMany(step => NamesInScope.Unreachable(step.Expression, IsNested, tasks, method)))
            _replacements[name] = new(TypeText.Of(type, IsNested, method), IsQualifier: true);
    }
}
