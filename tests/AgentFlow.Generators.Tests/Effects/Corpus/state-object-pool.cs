// FLAG AGF0401: what hands them out is no pool but one object for all
using AgentFlow;
using System.Text; using System.Threading; using System.Threading.Tasks;
class Holder<T> where T : class, new()
{
    private T _first;
    public T Allocate() => _first ??= new T();
    public void Free(T item) { if (_first == null) _first = item; }
}
partial class Flow
{
    private static readonly Holder<StringBuilder> Texts = new();
    [AgentTask] async Task<string> FirstAsync(CancellationToken ct) { await Task.Delay(10, ct); var text = Texts.Allocate(); text.Append('a'); Texts.Free(text); return "a"; }
    [AgentTask] async Task<string> SecondAsync(CancellationToken ct) { await Task.Delay(10, ct); var text = Texts.Allocate(); text.Append('b'); Texts.Free(text); return "b"; }
}
