namespace AgentFlow;

public static partial class Merge
{
    /// <summary>All elements of several lists, list after list.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="lists">The lists. Null is none.</param>
    public static IReadOnlyList<T> Concat<T>(IEnumerable<IEnumerable<T>?> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        return Joined(new Absentees().Answers(lists), list => list);
    }

    /// <summary>All elements of several lists, list after list.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="first">The first list. Null is none.</param>
    /// <param name="second">The second list. Null is none.</param>
    /// <param name="others">Those that follow.</param>
    public static IReadOnlyList<T> Concat<T>(IEnumerable<T>? first, IEnumerable<T>? second, params IEnumerable<T>?[] others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return Concat<T>([first, second, .. others]);
    }

    /// <summary>All elements of the lists there are: of the tasks that succeeded, list after list in the order given.</summary>
    /// <remarks>Of lists of another type, or that are part of the result, use the overload that takes a selector.</remarks>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="outcomes">What became of the tasks.</param>
    public static IReadOnlyList<T> Concat<T>(IEnumerable<TaskOutcome<IReadOnlyList<T>>> outcomes) => Concat(outcomes, static list => list);

    /// <inheritdoc cref="Concat{T}(IEnumerable{TaskOutcome{IReadOnlyList{T}}})"/>
    public static IReadOnlyList<T> Concat<T>(IEnumerable<TaskOutcome<List<T>>> outcomes) => Concat(outcomes, static list => list);

    /// <inheritdoc cref="Concat{T}(IEnumerable{TaskOutcome{IReadOnlyList{T}}})"/>
    public static IReadOnlyList<T> Concat<T>(IEnumerable<TaskOutcome<T[]>> outcomes) => Concat(outcomes, static list => list);

    /// <summary>All elements of a list that each result holds, of the tasks that succeeded, in the order given.</summary>
    /// <typeparam name="TResult">The type of a result.</typeparam>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="outcomes">What became of the tasks.</param>
    /// <param name="elements">The list in a result. Null is none.</param>
    public static IReadOnlyList<T> Concat<TResult, T>(IEnumerable<TaskOutcome<TResult>> outcomes, Func<TResult, IEnumerable<T>?> elements)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(elements);
        return Joined(new Absentees().Answers(outcomes), elements);
    }

    private static List<T> Joined<TResult, T>(IEnumerable<TResult> results, Func<TResult, IEnumerable<T>?> elements)
        => [.. results.SelectMany(result => elements(result) ?? [])];
}
