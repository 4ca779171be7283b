using System.Collections;

namespace AgentFlow;

/// <summary>The values of all items, in order: what a task takes that gathers them. Nothing is copied.</summary>
internal sealed class ItemValueList<T>(ItemValues<T> values, int count) : IReadOnlyList<T>, ICollection<T>
{
    public int Count => count;

    bool ICollection<T>.IsReadOnly => true;

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            return values[index];
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < count; i++)
        {
            yield return values[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // LINQ asks a collection for its count and copies it whole.
    void ICollection<T>.CopyTo(T[] array, int arrayIndex)
    {
        for (int i = 0; i < count; i++)
        {
            array[arrayIndex + i] = values[i];
        }
    }

    bool ICollection<T>.Contains(T item) => this.Any(value => EqualityComparer<T>.Default.Equals(value, item));

    void ICollection<T>.Add(T item) => throw ReadOnly();

    void ICollection<T>.Clear() => throw ReadOnly();

    bool ICollection<T>.Remove(T item) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("The results of a run cannot be changed.");
}
