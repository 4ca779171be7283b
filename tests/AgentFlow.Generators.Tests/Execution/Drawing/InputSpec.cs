namespace AgentFlow.Generators.Tests.Execution;

/// <summary>An input that tasks of a workflow may take. Its type is one that no task returns, so that binding by type never takes it.</summary>
internal sealed record InputSpec(string Name, string Type, string Default, object DefaultValue, object Value)
{
    public static IReadOnlyList<InputSpec> All { get; } =
    [
        new("orderId", "long", "42L", 42L, 7L),
        new("class", "char", "'\\''", '\'', 'x'),
        new("ratio", "double", "0.5", 0.5, 1.25),
        new("run", "decimal", "1.5m", 1.5m, 2.5m),
        new("day", "global::System.DayOfWeek", "global::System.DayOfWeek.Friday", DayOfWeek.Friday, DayOfWeek.Monday),
        new("limit", "byte?", "null", "null", (byte)3),
    ];

    /// <summary>A keyword needs its <c>@</c>.</summary>
    public string Identifier => Name == "class" ? "@class" : Name;
}
