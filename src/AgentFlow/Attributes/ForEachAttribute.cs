namespace AgentFlow;

/// <summary>
/// Runs the task once per element: of a task's result if the name is a task's method, otherwise of the workflow input of that name.
/// Over a task that itself runs once per element it goes element by element. The source is enumerated once.
/// </summary>
/// <remarks>
/// <para>
/// Where several tasks run for the elements of one lazy sequence or stream, they share one enumeration of it: each gets all elements in order, and what
/// the source throws. An element is taken when the first of them asks for it, and kept in memory until the last one has taken it; so a task that is
/// much slower than another, or starts much later, has the elements wait for it. What is a collection already is enumerated by each task.
/// </para>
/// <para>
/// A resumed run runs those items again that gave no result. A sequence that broke off is enumerated again, and what was taken of it passed over. A
/// stream cannot be read twice: where a task returned the one that broke off, that task runs again, and all items of the new stream; where it
/// is an input, the run cannot be resumed. A task that had not begun gets what others took of a stream that came to its end.
/// </para>
/// </remarks>
/// <param name="name">The method of a task, <c>nameof(ReadAsync)</c>, or the name of an input.</param>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class ForEachAttribute(string name) : Attribute
{
    /// <summary>The method of the task, or the input, whose elements the parameter takes.</summary>
    public string Name { get; } = name;

    /// <summary>The input is an <c>IAsyncEnumerable&lt;T&gt;</c>, not an <c>IEnumerable&lt;T&gt;</c>. Default: false.</summary>
    public bool Stream { get; set; }
}
