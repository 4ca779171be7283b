using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Tests.Planning;

/// <summary>Models made by hand, with what a test does not care about filled in.</summary>
internal static class Models
{
    /// <summary>A, B, … Z, A1, B1, …</summary>
    public static string NameOf(int task) => (char)('A' + (task % 26)) + (task < 26 ? "" : $"{task / 26}");

    public static Dependency Required(int task) => new(task, Strength.Required, IsDeclared: true, CarriesData: false);

    public static WorkflowModel Workflow(params TaskModel[] tasks) => new()
    {
        Type = new TypeModel
        {
            Namespace = "Demo",
            Containers = [],
            Header = new TypeHeader("class", "Report", ""),
            MetadataName = "Demo.Report",
            Name = "Report",
            IsValueType = false,
            IsVisible = true,
            Flaws = [],
        },
        Schedule = Model.Schedule.Phased,
        OnFailure = Model.OnFailure.Continue,
        Tasks = [.. tasks],
        Inputs = [],
        Clashes = [],
    };

    public static TaskModel Task(string name, params Dependency[] dependencies) => new()
    {
        MethodName = name,
        Name = name,
        ResultName = char.ToLowerInvariant(name[0]) + name[1..],
        Returns = TaskReturn.Task,
        Result = null,
        IsAsync = true,
        IsStatic = false,
        IsOptional = false,
        Parameters = [],
        DependsOn = [.. dependencies.Where(edge => edge.IsDeclared).Select(edge => new DependencyEntry(NameOf(edge.Task), edge.Task))],
        Dependencies = [.. dependencies],
        Flaws = [],
    };
}
