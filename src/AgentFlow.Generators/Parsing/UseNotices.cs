using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Parsing;

/// <summary>What the compiler says to whoever names something: that it is obsolete, or experimental.</summary>
internal sealed class UseNotices
{
    private readonly IAssemblySymbol _own;
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);

    private UseNotices(IAssemblySymbol own) => _own = own;

    /// <summary>The ids of what is said of a workflow type, its tasks, their predicates and the types in their signatures, in ordinal order.</summary>
    public static EquatableArray<string> Of(INamedTypeSymbol workflow, ImmutableArray<BoundTask> tasks)
    {
        var notices = new UseNotices(workflow.ContainingAssembly);
        notices.AddType(workflow);
        foreach (var method in tasks.SelectMany(task => task.Methods))
            notices.AddMethod(method);
        return notices._ids.ToEquatableArray();
    }

    private void AddMethod(IMethodSymbol method)
    {
        AddSymbol(method);
        AddType(method.ReturnType);
        foreach (var parameter in method.Parameters)
        {
            AddType(parameter.Type);
            AddDefault(parameter);
        }
    }

    // The plan names the member of an enum that is a parameter's default.
    private void AddDefault(IParameterSymbol parameter)
    {
        var type = Conversions.ValueOfNullable(parameter.Type) ?? parameter.Type;
        if (type.TypeKind != TypeKind.Enum || parameter is not { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } value })
            return;
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && value.Equals(field.ConstantValue)))
            AddSymbol(field);
    }

    private void AddType(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol array)
            AddType(array.ElementType);
        if (type is not INamedTypeSymbol named || !_seen.Add(named))
            return;

        AddSymbol(named.OriginalDefinition);
        AddType(named.ContainingType);
        AddLibrary(named);
        foreach (var argument in named.TypeArguments)
            AddType(argument);
    }

    // A library can be experimental as a whole, to all but itself.
    private void AddLibrary(INamedTypeSymbol type)
    {
        if (type.ContainingAssembly is not { } library || SymbolEqualityComparer.Default.Equals(library, _own) || !_seen.Add(library))
            return;
        AddSymbol(library);
        foreach (var module in library.Modules)
            AddSymbol(module);
    }

    private void AddSymbol(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            var id = attribute.AttributeClass?.Name switch
            {
                "ObsoleteAttribute" => ObsoleteId(attribute),
                "ExperimentalAttribute" => attribute.ConstructorArguments is [{ Value: string experimental }] ? experimental : null,
                _ => null,
            };
            if (SyntaxFacts.IsValidIdentifier(id) && IsOfTheFramework(attribute.AttributeClass!))
                _ids.Add(id!);
        }
    }

    // By its own id, by CS0618 with a message, or by CS0612.
    private static string ObsoleteId(AttributeData attribute) =>
        KnownTypes.NamedArguments(attribute).FirstOrDefault(argument => argument.Key == "DiagnosticId").Value is { Value: string own } ? own
        : attribute.ConstructorArguments is [{ Value: string }, ..] ? "CS0618"
        : "CS0612";

    private static bool IsOfTheFramework(INamedTypeSymbol attribute) =>
        attribute.ToDisplayString() is "System.ObsoleteAttribute" or "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";
}
