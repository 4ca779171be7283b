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

    // run.CanStart(2, a, b), run.CanStart(2), and after a join run.CanStart(2, answerJoin)
    public string CanStart(int task)
    {
        var needed = Model.Tasks[task].HasJoin ? Names.JoinOf(task) : List(Locals(Required(task)));
        return $"{Names.Run}.CanStart({task}{(needed.Length > 0 ? ", " + needed : "")})";
    }

    // run.WhenAll(checkBilling, answerJoin)
    public string WhenAll(IEnumerable<string> locals) => $"{Names.Run}.WhenAll({List(locals)})";

    /// <summary>A method of the workflow, as the plan's body calls it.</summary>
    public string Method(string methodName, bool isStatic)
    {
        var name = Identifiers.Escape(methodName);
        if (isStatic)
            return Names.Hides(methodName) ? $"{TypeText.Of(Model.Type)}.{name}" : name;
        if (Model.Type.IsValueType)
            return $"{Names.Workflow}.{name}";
        return Names.Hides(methodName) ? $"this.{name}" : name;
    }

    // a, b or [a, b, c, d, e]: the runtime has overloads for up to four.
    private static string List(IEnumerable<string> locals)
    {
        var all = locals.ToList();
        var list = string.Join(", ", all);
        return all.Count > 4 ? $"[{list}]" : list;
    }
}
