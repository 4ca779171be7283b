using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>The named arguments of an attribute. One that is half-typed, or is no value of its type, counts as not there.</summary>
internal sealed class Options(AttributeData? attribute)
{
    private readonly ImmutableArray<KeyValuePair<string, TypedConstant>> _arguments = KnownTypes.NamedArguments(attribute);

    /// <summary>Those that are written, in order.</summary>
    public IEnumerable<string> Names => _arguments.Select(argument => argument.Key);

    public bool Flag(string name) => Find(name) is { Kind: TypedConstantKind.Primitive, Value: true };

    public int Number(string name, int byDefault = 0) => Find(name) is { Kind: TypedConstantKind.Primitive, Value: int value } ? value : byDefault;

    /// <summary>The number of an enumeration's member.</summary>
    public int Choice(string name) => Find(name) is { Kind: TypedConstantKind.Enum, Value: int value } ? value : 0;

    public string? Text(string name) => Find(name) is { Kind: TypedConstantKind.Primitive, Value: string value } ? value : null;

    /// <summary>One per entry as written; empty for an entry that is no text.</summary>
    public ImmutableArray<string> Texts(string name) => Find(name) is { Kind: TypedConstantKind.Array, IsNull: false } entries
        ? entries.Values.Select(TextOf).ToImmutableArray()
        : ImmutableArray<string>.Empty;

    /// <summary>The first argument without a name, as text; empty where it is none.</summary>
    public static string FirstText(AttributeData attribute) => attribute.ConstructorArguments is [var first, ..] ? TextOf(first) : "";

    private static string TextOf(TypedConstant constant) => constant.Kind == TypedConstantKind.Primitive ? constant.Value as string ?? "" : "";

    private TypedConstant Find(string name)
    {
        foreach (var argument in _arguments)
        {
            if (argument.Key == name)
                return argument.Value;
        }

        return default;
    }
}
