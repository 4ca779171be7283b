namespace AgentFlow.Generators.Rules;

/// <summary>A place in a workflow that a finding points at, by number, so that rules need no syntax.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Task">The task, or -1 where the place belongs to none.</param>
/// <param name="Index">Of a parameter, an entry of <c>DependsOn</c> or an attribute; else -1.</param>
/// <param name="Name">Of a member, a type parameter or an option; else empty.</param>
internal readonly record struct Place(PlaceKind Kind, int Task, int Index, string Name)
{
    /// <summary>The name of the workflow type.</summary>
    public static Place Type { get; } = new(PlaceKind.Type, -1, -1, "");

    /// <summary>The <c>[AgentWorkflow]</c> of the type, or its name where it has none.</summary>
    public static Place Workflow { get; } = new(PlaceKind.Workflow, -1, -1, "");

    /// <summary>The name of the workflow type and of each type around it, wherever it is declared without <c>partial</c>.</summary>
    public static Place NotPartial { get; } = new(PlaceKind.NotPartial, -1, -1, "");

    /// <summary>The name of a task's method.</summary>
    public static Place Method(int task) => new(PlaceKind.Method, task, -1, "");

    /// <summary>A task's <c>[AgentTask]</c>.</summary>
    public static Place Attribute(int task) => new(PlaceKind.Attribute, task, -1, "");

    /// <summary>The name of a parameter.</summary>
    public static Place Parameter(int task, int index) => new(PlaceKind.Parameter, task, index, "");

    /// <summary>The name that a parameter's <c>FromTask</c> or <c>ForEach</c> gives.</summary>
    public static Place Source(int task, int index) => new(PlaceKind.Source, task, index, "");

    /// <summary>The name of a parameter of the method that a task's <c>When</c> or <c>Validate</c> names.</summary>
    public static Place PredicateParameter(int task, string option, int index) => new(PlaceKind.PredicateParameter, task, index, option);

    /// <summary>The name that the <c>FromTask</c> of such a parameter gives.</summary>
    public static Place PredicateSource(int task, string option, int index) => new(PlaceKind.PredicateSource, task, index, option);

    /// <summary>An entry of a task's <c>DependsOn</c>.</summary>
    public static Place Entry(int task, int index) => new(PlaceKind.Entry, task, index, "");

    /// <summary>A member or type parameter of the workflow type.</summary>
    public static Place Member(string name) => new(PlaceKind.Member, -1, -1, name);

    /// <summary>A value given in <c>[AgentWorkflow]</c>.</summary>
    public static Place Option(string name) => new(PlaceKind.Option, -1, -1, name);

    /// <summary>A value given in a task's <c>[AgentTask]</c>.</summary>
    public static Place TaskOption(int task, string name) => new(PlaceKind.TaskOption, task, -1, name);

    /// <summary>An <c>[AgentPool]</c> of the workflow.</summary>
    public static Place Pool(int index) => new(PlaceKind.Pool, -1, index, "");

    /// <summary>The resource that a <c>[Reads]</c> of a task names.</summary>
    public static Place Read(int task, int index) => new(PlaceKind.Read, task, index, "");

    /// <summary>The resource that a <c>[Writes]</c> of a task names.</summary>
    public static Place Write(int task, int index) => new(PlaceKind.Write, task, index, "");
}

/// <summary>What stands at a place.</summary>
internal enum PlaceKind
{
    Type,
    Workflow,
    NotPartial,
    Method,
    Attribute,
    Parameter,
    Source,
    PredicateParameter,
    PredicateSource,
    Entry,
    Member,
    Option,
    TaskOption,
    Pool,
    Read,
    Write,
}
