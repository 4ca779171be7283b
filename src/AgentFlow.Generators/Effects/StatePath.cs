using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects;

/// <summary>Where a piece of state hangs: what a body starts from, and the members from there on.</summary>
internal enum StateRoot
{
    /// <summary>The object whose method it is.</summary>
    This,

    /// <summary>A static field or property: <see cref="StatePath.Symbol"/>.</summary>
    Static,

    /// <summary>A parameter of the method: <see cref="StatePath.Symbol"/>.</summary>
    Parameter,

    /// <summary>A local, also one that a lambda captures: <see cref="StatePath.Symbol"/>.</summary>
    Local,

    /// <summary>A thing outside the process, by its name: a file, a table, the working folder.</summary>
    External,

    /// <summary>An input of a workflow, by its name: one object for all tasks that take it.</summary>
    Input,

    /// <summary>The result of a task, by the task's name.</summary>
    Result,

    /// <summary>The one object of a type that injected services share, by the type's name: a session with a database.</summary>
    Session,
}

/// <summary>A piece of state, as a body names it: a root and at most <see cref="MaxLength"/> members. Equal by value.</summary>
internal sealed record StatePath(StateRoot Root, ISymbol? Symbol, string? Resource, ImmutableArray<string> Members)
{
    /// <summary>What is deeper down is not followed.</summary>
    public const int MaxLength = 5;

    public static StatePath This { get; } = new(StateRoot.This, null, null, ImmutableArray<string>.Empty);

    public static StatePath Of(StateRoot root, ISymbol symbol) => new(root, symbol, null, ImmutableArray<string>.Empty);

    public static StatePath Named(StateRoot root, string name) => new(root, null, name, ImmutableArray<string>.Empty);

    /// <summary>For messages: <c>_list</c>, <c>input.Items</c>.</summary>
    public string Text => string.Join(".", Members.Insert(0, Resource ?? Symbol?.Name ?? "").Where(part => part.Length > 0)).Replace(".[", "[") is { Length: > 0 } text ? text : "this";

    /// <summary>An element of an array or collection, as a member.</summary>
    public static bool IsIndex(string member) => member.StartsWith("[", StringComparison.Ordinal);

    /// <summary>A member of it, or null where that is too deep to be told apart.</summary>
    public StatePath? Member(string name) => Members.Length < MaxLength ? this with { Members = Members.Add(name) } : null;

    /// <summary>The same members, from another root on; null where that is too deep.</summary>
    public StatePath? From(StatePath other) => other.Members.Length + Members.Length <= MaxLength ? other with { Members = other.Members.AddRange(Members) } : null;

    /// <summary>It is <paramref name="other"/>, or a part of it.</summary>
    public bool StartsWith(StatePath other) => Members.Length >= other.Members.Length
        && Root == other.Root
        && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol)
        && Resource == other.Resource
        && Members.Take(other.Members.Length).SequenceEqual(other.Members);

    public bool Equals(StatePath? other) => other is not null && Members.Length == other.Members.Length && StartsWith(other);

    public override int GetHashCode()
    {
        var hash = ((int)Root * 397) ^ SymbolEqualityComparer.Default.GetHashCode(Symbol);
        foreach (var member in Members)
            hash = (hash * 397) ^ StringComparer.Ordinal.GetHashCode(member);
        return (hash * 397) ^ (Resource is null ? 0 : StringComparer.Ordinal.GetHashCode(Resource));
    }
}
