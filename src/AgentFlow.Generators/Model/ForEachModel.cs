namespace AgentFlow.Generators.Model;

/// <summary>What a task runs once for each element of. Whether its parameter takes them is in that parameter's binding.</summary>
internal sealed record ForEachModel
{
    /// <summary>The parameter that takes the element, by index.</summary>
    public required int Parameter { get; init; }

    /// <summary>The task whose result has the elements, or -1.</summary>
    public required int SourceTask { get; init; }

    /// <summary>The input that has the elements; empty where a task does, or where the name is none.</summary>
    public required string SourceInput { get; init; }

    /// <summary>The source is a task with a <c>ForEach</c> of its own: item follows item.</summary>
    public required bool IsElementwise { get; init; }

    /// <summary>The source is an <c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
    public required bool IsStream { get; init; }

    /// <summary><c>Stream = true</c> is written.</summary>
    public required bool AsksForStream { get; init; }

    /// <summary>The source can be enumerated in more than one way: the one meant must be said by a cast.</summary>
    public required bool IsAmbiguous { get; init; }

    /// <summary>The type of the source's elements; for <see cref="IsElementwise"/>, of the values of its items. The parameter's own where there is no source.</summary>
    public required TypeRef Element { get; init; }
}
