namespace AgentFlow.Generators.Model;

/// <summary>The workflow type: where its generated part stands and how it is written.</summary>
internal sealed record TypeModel
{
    /// <summary>Dotted namespace, keywords escaped; empty in the global namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The types around it, outermost first.</summary>
    public required EquatableArray<TypeHeader> Containers { get; init; }

    public required TypeHeader Header { get; init; }

    /// <summary>Full metadata name: <c>Demo.Outer`1+Inner</c>. Unique in an assembly; the hint name comes from it.</summary>
    public required string MetadataName { get; init; }

    /// <summary>The plain name, for comments, messages and the plan.</summary>
    public required string Name { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>Code anywhere in the project can name it: neither it nor a type around it is private, protected or a file type.</summary>
    public required bool IsVisible { get; init; }

    /// <summary>What the type cannot be (AGF0101, AGF0102). A type with a flaw gets no generated part of its own.</summary>
    public required EquatableArray<TypeFlaw> Flaws { get; init; }
}

/// <summary>How a part of a type is opened: <c>partial record struct</c> Name&lt;T&gt;.</summary>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">The name, escaped where it is a keyword.</param>
/// <param name="TypeParameters"><c>&lt;T, U&gt;</c>, or empty.</param>
/// <param name="Constraints">
/// <c>where T : class where U : new()</c>, or empty. Read only of a type with a flaw: on a part of the type they need not be repeated, but
/// on what stands outside it.
/// </param>
internal sealed record TypeHeader(string Keyword, string Name, string TypeParameters, string Constraints = "");

/// <summary>What is wrong with the type itself.</summary>
internal enum TypeFlaw
{
    /// <summary>The type is not partial.</summary>
    NotPartial,

    /// <summary>A type around it is not partial.</summary>
    ContainerNotPartial,

    /// <summary>A <c>file</c> type: its generated part would be another type.</summary>
    FileLocal,

    /// <summary>A <c>ref struct</c>: it cannot live across an await.</summary>
    RefStruct,

    Interface,

    /// <summary>A type derived from a workflow.</summary>
    DerivedFromWorkflow,

    /// <summary>A static class: there is no instance to run.</summary>
    StaticClass,
}
