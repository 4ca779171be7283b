using System.Collections;

namespace AgentFlow.Tests.Items;

/// <summary>A sequence, and a stream, that tell how often they were enumerated, disposed of, and how far they came.</summary>
internal sealed class Watched<T>(IEnumerable<T> elements) : IEnumerable<T>, IAsyncEnumerable<T>
{
    public int Enumerated { get; private set; }

    public int Disposed { get; private set; }

    public int Taken { get; private set; }

    public CancellationToken Token { get; private set; }

    public IEnumerator<T> GetEnumerator()
    {
        Enumerated++;
        try
        {
            foreach (var element in elements)
            {
                Taken++;
                yield return element;
            }
        }
        finally
        {
            Disposed++;
        }
    }

    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Token = cancellationToken;
        foreach (var element in this)
        {
            await Task.Yield();
            yield return element;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
