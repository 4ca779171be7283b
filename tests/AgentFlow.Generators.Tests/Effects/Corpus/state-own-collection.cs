// FLAG AGF04: a collection of one's own behind ICollection takes no lock
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
sealed class PlainBag : ICollection<string>
{
    readonly List<string> _items = new();
    public void Add(string item) => _items.Add(item);
    public void Clear() => _items.Clear();
    public bool Contains(string item) => _items.Contains(item);
    public void CopyTo(string[] array, int at) => _items.CopyTo(array, at);
    public bool Remove(string item) => _items.Remove(item);
    public int Count => _items.Count;
    public bool IsReadOnly => false;
    public IEnumerator<string> GetEnumerator() => _items.GetEnumerator();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
partial class W
{
    readonly ICollection<string> _seen = new PlainBag();
    [AgentTask] async Task A() { await Task.Yield(); _seen.Add("a"); }
    [AgentTask] async Task B() { await Task.Yield(); _seen.Add("b"); }
}
