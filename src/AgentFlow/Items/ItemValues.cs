using System.Numerics;

namespace AgentFlow;

/// <summary>
/// One value an item, in arrays that stay where they are: growing copies nothing, so that others may write meanwhile.
/// </summary>
internal sealed class ItemValues<T>
{
    private const int LeastFirst = 16;
    private const int MostFirst = 1 << 20;
    private const int SecondSize = 1024;

    private readonly T[] _first;
    private T[]?[] _more = [];

    /// <param name="expected">How many there will be; null where nobody knows.</param>
    public ItemValues(int? expected) => _first = new T[Math.Clamp(expected ?? LeastFirst, 0, MostFirst)];

    // After the first array, each is twice as long as the one before.
    public ref T this[int index]
    {
        get
        {
            if ((uint)index < (uint)_first.Length)
            {
                return ref _first[index];
            }

            var (array, offset) = Place(index);
            return ref _more[array]![offset];
        }
    }

    /// <summary>Makes room for an item. Only one may do so at a time.</summary>
    public void Reserve(int index)
    {
        if (index < _first.Length)
        {
            return;
        }

        int array = Place(index).Array;
        if (array >= _more.Length)
        {
            // Readers go on with the old table until they see the new one; both hold the same arrays.
            var longer = new T[]?[array + 1];
            _more.CopyTo(longer, 0);
            _more = longer;
        }

        _more[array] ??= new T[SecondSize << array];
    }

    private (int Array, int Offset) Place(int index)
    {
        int place = index - _first.Length;
        int array = BitOperations.Log2((uint)(place / SecondSize) + 1);
        return (array, place - (SecondSize * ((1 << array) - 1)));
    }
}
