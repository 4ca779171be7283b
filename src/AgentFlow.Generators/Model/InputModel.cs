namespace AgentFlow.Generators.Model;

/// <summary>A parameter of <c>RunAsync</c>.</summary>
/// <param name="Name">Unescaped.</param>
/// <param name="Type">Its type; the stricter one where nullable annotations differ.</param>
/// <param name="Default">Its default as C# text (<c>5</c>, <c>"a"</c>, <c>default</c>), or null where it is required.</param>
/// <param name="OtherType">Another type that a task declares for this name (AGF0105), for the message; null where there is none.</param>
internal sealed record InputModel(string Name, TypeRef Type, string? Default, string? OtherType);

/// <summary>A name that the generated code needs for itself (AGF0107).</summary>
/// <param name="Kind">What bears the name.</param>
/// <param name="Name">The name.</param>
/// <param name="Task">The task that bears it, or whose parameter does; -1 where it is none.</param>
/// <param name="Other">For <see cref="ClashKind.ResultName"/>, the earlier task; else -1.</param>
internal sealed record NameClash(ClashKind Kind, string Name, int Task, int Other);

/// <summary>What bears a name that the generated code needs.</summary>
internal enum ClashKind
{
    /// <summary>A member of the workflow type.</summary>
    Member,

    /// <summary>The workflow type itself or a type parameter of it.</summary>
    TypeOrTypeParameter,

    /// <summary>A type that a signature names and that the generated nested type would hide.</summary>
    UsedType,

    /// <summary>A task.</summary>
    Task,

    /// <summary>Two tasks have one result name.</summary>
    ResultName,

    /// <summary>An input called <c>options</c> or <c>cancellationToken</c>.</summary>
    Input,
}
