namespace AgentFlow;

/// <summary>A sequence as a stream whose elements are there at once.</summary>
internal sealed class Stepwise<T>(IEnumerator<T> elements) : IAsyncEnumerator<T>
{
    public T Current => elements.Current;

    public ValueTask<bool> MoveNextAsync() => new(elements.MoveNext());

    public ValueTask DisposeAsync()
    {
        elements.Dispose();
        return default;
    }
}
