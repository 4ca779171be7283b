using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>What a task runs once for each element of.</summary>
internal sealed record ItemSource
{
    /// <summary>The parameter that takes the element.</summary>
    public required IParameterSymbol Parameter { get; init; }

    /// <summary>The task whose result has the elements, or null.</summary>
    public TaskDeclaration? Task { get; init; }

    /// <summary>The input that has them; empty where a task does or nothing.</summary>
    public string Input { get; init; } = "";

    /// <summary><c>Stream = true</c> is written.</summary>
    public required bool AsksForStream { get; init; }

    public bool IsStream { get; init; }

    public bool IsAmbiguous { get; init; }

    /// <summary>The type of its elements, where it is known; the parameter's own otherwise.</summary>
    public required ITypeSymbol Element { get; init; }

    public ForEachModel ToModel(TypeRefs types) => new()
    {
        Parameter = Parameter.Ordinal,
        SourceTask = Task?.Index ?? -1,
        SourceInput = Input,
        IsElementwise = Task?.ForEach is not null,
        IsStream = IsStream,
        AsksForStream = AsksForStream,
        IsAmbiguous = IsAmbiguous,
        Element = types.Of(Element),
    };
}
