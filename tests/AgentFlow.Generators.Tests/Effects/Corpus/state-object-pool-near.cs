// CLEAN: what a pool hands out is its taker's until it is given back
using AgentFlow;
using System.Text; using System.Threading; using System.Threading.Tasks;
class ObjectPool<T> where T : class, new()
{
    private T _first;
    public T Allocate() { var found = _first; return found != null && found == Interlocked.CompareExchange(ref _first, null, found) ? found : new T(); }
    public void Free(T item) { if (_first == null) _first = item; }
}
partial class Flow
{
    private static readonly ObjectPool<StringBuilder> Texts = new();
    [AgentTask] async Task<string> FirstAsync(CancellationToken ct) { await Task.Delay(10, ct); var text = Texts.Allocate(); text.Append('a'); Texts.Free(text); return "a"; }
    [AgentTask] async Task<string> SecondAsync(CancellationToken ct) { await Task.Delay(10, ct); var text = Texts.Allocate(); text.Append('b'); Texts.Free(text); return "b"; }
}
