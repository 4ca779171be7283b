// CLEAN: a collection of one's own behind ICollection takes a lock
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
sealed class LockedSet : ICollection<string>
{
    readonly HashSet<string> _items = new(); readonly object _gate = new();
    public void Add(string item) { lock (_gate) _items.Add(item); }
    public void Clear() { lock (_gate) _items.Clear(); }
    public bool Contains(string item) { lock (_gate) return _items.Contains(item); }
    public void CopyTo(string[] array, int at) { lock (_gate) _items.CopyTo(array, at); }
    public bool Remove(string item) { lock (_gate) return _items.Remove(item); }
    public int Count { get { lock (_gate) return _items.Count; } }
    public bool IsReadOnly => false;
    public IEnumerator<string> GetEnumerator() { lock (_gate) return _items.ToList().GetEnumerator(); }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
partial class W
{
    readonly ICollection<string> _seen = new LockedSet();
    [AgentTask] async Task A() { await Task.Yield(); _seen.Add("a"); }
    [AgentTask] async Task B() { await Task.Yield(); if (_seen.Remove("b")) _seen.Add("c"); }
}
