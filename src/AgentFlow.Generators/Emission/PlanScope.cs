using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;

namespace AgentFlow.Generators.Emission;

/// <summary>What the emitters of one workflow share.</summary>
internal sealed class PlanScope(WorkflowModel model, WorkflowPlan plan)
{
    public WorkflowModel Model { get; } = model;

    public WorkflowPlan Plan { get; } = plan;

    public LocalNames Names { get; } = new(model);

    /// <summary>The local that holds a task.</summary>
    public string Local(int task) => Identifiers.Escape(Model.Tasks[task].ResultName);

    /// <summary>The locals of several tasks, in the order given.</summary>
    public IEnumerable<string> Locals(IEnumerable<int> tasks) => tasks.Select(Local);

    /// <summary>The names of several tasks, for comments.</summary>
    public string TaskNames(IEnumerable<int> tasks) => string.Join(", ", tasks.Select(task => Model.Tasks[task].Name));

    /// <summary>The dependencies that must have succeeded before <paramref name="task"/> may start.</summary>
    public IEnumerable<int> Required(int task) =>
        Model.Tasks[task].Dependencies.Where(dependency => dependency.IsRequired).Select(dependency => dependency.Task);

    // run.WhenAll(a, b), run.WhenAll([a, b, c, d, e]): the runtime has overloads for up to four.
    public string Call(string method, IEnumerable<int> tasks) => $"{Names.Run}.{method}({List(tasks)})";

    // run.CanStart(2, a, b), run.CanStart(2)
    public string CanStart(int task)
    {
        var needed = List(Required(task));
        return $"{Names.Run}.CanStart({task}{(needed.Length > 0 ? ", " + needed : "")})";
    }

    private string List(IEnumerable<int> tasks)
    {
        var locals = Locals(tasks).ToList();
        var list = string.Join(", ", locals);
        return locals.Count > 4 ? $"[{list}]" : list;
    }
}
