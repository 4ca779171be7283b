namespace AgentFlow.Generators.Rules;

/// <summary>The keys under which a finding tells its fix what to write.</summary>
internal static class FixProperties
{
    /// <summary>The method name to write instead of the one that is there.</summary>
    public const string Name = "Name";

    /// <summary>Types that would fit, each fully qualified, one a line.</summary>
    public const string Types = "Types";

    /// <summary>Method names of the tasks that a parameter may be bound to, one a line.</summary>
    public const string Tasks = "Tasks";

    /// <summary>What each related location is removed for: "task of dependency" in words, one a line; empty where it cannot be removed.</summary>
    public const string Edges = "Edges";

    /// <summary>What to write at the place and at each related location, one a line.</summary>
    public const string Texts = "Texts";

    /// <summary>Between the lines of a property.</summary>
    public const char Separator = '\n';

    /// <summary>
    /// The orders that could be declared, one a line: the method that would wait, a space, the method that it would wait for, a space, and a word for
    /// those that can be declared together without closing a cycle. Nothing is bound anew by them.
    /// </summary>
    public const string Orders = "Orders";

    /// <summary>The name of the state that two tasks share.</summary>
    public const string State = "State";

    /// <summary>The access at each related location is a step of a counter, a field, which <c>Interlocked</c> can make: its type.</summary>
    public const string IsCounter = "IsCounter";

    /// <summary>Both accesses stand in one file, in bodies of the workflow itself, and could be locked by a field of it: its name, with a space before it where it is there already.</summary>
    public const string CanLock = "CanLock";

    /// <summary>The resource is declared by <c>[Writes]</c> of both tasks.</summary>
    public const string IsDeclared = "IsDeclared";

    /// <summary>In <see cref="Texts"/>: what is awaited there is a <c>Task</c>.</summary>
    public const string Task = "Task";

    /// <summary>In <see cref="Texts"/>: what is awaited there is a <c>ValueTask</c>.</summary>
    public const string ValueTask = "ValueTask";

    /// <summary>In <see cref="Texts"/>: a loop that adds each value to a <c>List</c> of that type.</summary>
    public const string LoopOfList = "List";

    /// <summary>In <see cref="Texts"/>: a loop that keeps each value by its item.</summary>
    public const string LoopOfPairs = "Pairs";

    /// <summary>In <see cref="Texts"/>: a loop over tasks that a lazy <c>Select</c> makes.</summary>
    public const string LoopOverTasks = "Tasks";

    /// <summary>The type of what a loop awaits, where an array of it could hold the results.</summary>
    public const string ElementType = "ElementType";

    /// <summary>
    /// What a check guards can be one call with it: <see cref="Value"/> where what is added is computed without doing anything,
    /// <see cref="Factory"/> where it must be made only when it is needed.
    /// </summary>
    public const string Atomic = "Atomic";

    /// <summary>In <see cref="Atomic"/>: the value can be given.</summary>
    public const string Value = "Value";

    /// <summary>In <see cref="Atomic"/>: a lambda must make the value.</summary>
    public const string Factory = "Factory";

    /// <summary>In <see cref="Texts"/>, on a second line: <c>System.Linq</c> is not imported.</summary>
    public const string NeedsLinq = "Linq";
}
