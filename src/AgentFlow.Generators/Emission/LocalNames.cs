using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>
/// The names inside the plan's body. A task's local has its result name and an input its own; the plumbing steps aside
/// where one of those, or a method that the plan calls, is called the same.
/// </summary>
internal sealed class LocalNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _locals;
    private readonly string[] _joins;
    private readonly string[] _items;

    public LocalNames(WorkflowModel model)
    {
        foreach (var input in model.Inputs)
            _taken.Add(input.Name);
        foreach (var task in model.Tasks)
            _taken.Add(task.ResultName);
        foreach (var task in model.Tasks.Where(task => task.ForEach is not null))
            _taken.Add(task.Parameters[task.ForEach!.Parameter].Name);
        _locals = new(_taken, StringComparer.Ordinal);
        foreach (var task in model.Tasks)
            _taken.UnionWith(Methods(task));

        Run = Identifiers.Unique("run", _taken);
        Token = Identifiers.Unique("cancellationToken", _taken);
        Workflow = Identifiers.Unique("workflow", _taken);
        Thrown = Identifiers.Unique("thrown", _taken);
        Started = Identifiers.Unique("started", _taken);
        Attempt = Identifiers.Unique("attempt", _taken);
        Value = Identifiers.Unique("value", _taken);
        _joins = model.Tasks.Select(task => task.HasJoin ? Identifiers.Unique(task.ResultName + "Join", _taken) : "").ToArray();
        _items = model.Tasks.Select(task => task.ForEach is null ? "" : Item(model, task)).ToArray();
    }

    /// <summary>The <c>Run</c>.</summary>
    public string Run { get; }

    /// <summary>The token that tasks are given.</summary>
    public string Token { get; }

    /// <summary>The copy that a struct workflow runs on.</summary>
    public string Workflow { get; }

    /// <summary>What a task method threw before it returned a task.</summary>
    public string Thrown { get; }

    /// <summary>The started task inside an eager task's local function.</summary>
    public string Started { get; }

    /// <summary>One attempt at a task, inside the lambda that makes it.</summary>
    public string Attempt { get; }

    /// <summary>A result that is judged.</summary>
    public string Value { get; }

    /// <summary>The join that a task waits for.</summary>
    public string JoinOf(int task) => _joins[task];

    /// <summary>The element that <paramref name="task"/> runs for, inside the lambdas that take it.</summary>
    public string ItemOf(int task) => _items[task];

    /// <summary>True if a local of the plan hides the member of that name.</summary>
    public bool Hides(string member) => _locals.Contains(member);

    /// <summary>The local function that starts <paramref name="task"/> once its dependencies are done.</summary>
    public string Starter(TaskModel task) => Identifiers.Unique("Start" + task.Name, _taken);

    // The methods of the workflow that the plan calls on a task's account.
    private static IEnumerable<string> Methods(TaskModel task) =>
        new[] { task.MethodName, task.When?.MethodName, task.Validate?.MethodName }.OfType<string>();

    // Called as the parameter is that takes it, unless the same lambda takes a result that is called so.
    private string Item(WorkflowModel model, TaskModel task)
    {
        var name = task.Parameters[task.ForEach!.Parameter].Name;
        var isTaken = task.AllParameters
            .Where(parameter => parameter.Binding.Kind is BindingKind.Result or BindingKind.Gathered)
            .SelectMany(parameter => parameter.Binding.Tasks)
            .Any(source => model.Tasks[source].ResultName == name);
        return isTaken ? Identifiers.Unique(name + "Item", _taken) : name;
    }
}
