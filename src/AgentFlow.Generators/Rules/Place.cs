namespace AgentFlow.Generators.Rules;

/// <summary>A place in a workflow that a finding points at, by number, so that rules need no syntax.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Task">The task, or -1 where the place belongs to none.</param>
/// <param name="Index">Of a parameter or an entry of <c>DependsOn</c>; else -1.</param>
/// <param name="Name">Of a member, a type parameter or an option; else empty.</param>
internal readonly record struct Place(PlaceKind Kind, int Task, int Index, string Name)
{
    /// <summary>The name of the workflow type.</summary>
    public static Place Type { get; } = new(PlaceKind.Type, -1, -1, "");

    /// <summary>The name of the workflow type and of each type around it, wherever it is declared without <c>partial</c>.</summary>
    public static Place NotPartial { get; } = new(PlaceKind.NotPartial, -1, -1, "");

    /// <summary>The name of a task's method.</summary>
    public static Place Method(int task) => new(PlaceKind.Method, task, -1, "");

    /// <summary>The name of a parameter.</summary>
    public static Place Parameter(int task, int index) => new(PlaceKind.Parameter, task, index, "");

    /// <summary>The name that a parameter's <c>FromTask</c> gives.</summary>
    public static Place Source(int task, int index) => new(PlaceKind.Source, task, index, "");

    /// <summary>An entry of a task's <c>DependsOn</c>.</summary>
    public static Place Entry(int task, int index) => new(PlaceKind.Entry, task, index, "");

    /// <summary>A member or type parameter of the workflow type.</summary>
    public static Place Member(string name) => new(PlaceKind.Member, -1, -1, name);

    /// <summary>A value given in <c>[AgentWorkflow]</c>.</summary>
    public static Place Option(string name) => new(PlaceKind.Option, -1, -1, name);
}

/// <summary>What stands at a place.</summary>
internal enum PlaceKind
{
    Type,
    NotPartial,
    Method,
    Parameter,
    Source,
    Entry,
    Member,
    Option,
}
