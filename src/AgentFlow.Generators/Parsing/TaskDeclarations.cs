using System.Collections;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>The tasks of a workflow, found by the names that attributes and parameters give.</summary>
internal sealed class TaskDeclarations : IReadOnlyList<TaskDeclaration>
{
    private readonly ImmutableArray<TaskDeclaration> _tasks;
    private readonly Dictionary<string, TaskDeclaration> _byMethodName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskDeclaration> _byResultName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskDeclaration> _byResultNameInAnyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TaskDeclaration> _byMethodNameInAnyCase = new(StringComparer.OrdinalIgnoreCase);

    public TaskDeclarations(ImmutableArray<IMethodSymbol> methods, KnownTypes known)
    {
        _tasks = methods.Select((method, index) => new TaskDeclaration(index, method, known)).ToImmutableArray();
        foreach (var task in _tasks)
        {
            // Of two with one name the first stands; that there are two is a finding of its own (AGF0103, AGF0107).
            AddFirst(_byMethodName, task.Method.Name, task);
            AddFirst(_byResultName, task.ResultName, task);
            AddFirst(_byResultNameInAnyCase, task.ResultName, task);
            AddFirst(_byMethodNameInAnyCase, task.Method.Name, task);
        }
    }

    public int Count => _tasks.Length;

    public TaskDeclaration this[int index] => _tasks[index];

    /// <summary>The task that an attribute names, or null.</summary>
    public TaskDeclaration? ByMethodName(string name) => Find(_byMethodName, name);

    /// <summary>The task whose result has that name, or null.</summary>
    public TaskDeclaration? ByResultName(string name) => Find(_byResultName, name);

    /// <summary>A task whose result has that name but for upper and lower case, or null.</summary>
    public TaskDeclaration? ByResultNameInAnyCase(string name) => Find(_byResultNameInAnyCase, name);

    /// <summary>A task whose method, or whose result, has that name but for upper and lower case, or null.</summary>
    public TaskDeclaration? ByAnyNameInAnyCase(string name) => ByResultNameInAnyCase(name) ?? Find(_byMethodNameInAnyCase, name);

    public IEnumerator<TaskDeclaration> GetEnumerator() => ((IEnumerable<TaskDeclaration>)_tasks).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static TaskDeclaration? Find(Dictionary<string, TaskDeclaration> tasks, string name) =>
        tasks.TryGetValue(name, out var task) ? task : null;

    private static void AddFirst(Dictionary<string, TaskDeclaration> tasks, string name, TaskDeclaration task)
    {
        if (!tasks.ContainsKey(name))
            tasks.Add(name, task);
    }
}
