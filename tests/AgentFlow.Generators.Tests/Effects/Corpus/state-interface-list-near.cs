// CLEAN: the one class behind the interface makes a new list each time
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
interface IBoard { List<string> Notes { get; } }
sealed class Board : IBoard { public List<string> Notes => new(); }
partial class W(IBoard board)
{
    [AgentTask] async Task A() { await Task.Yield(); board.Notes.Add("a"); }
    [AgentTask] async Task B() { await Task.Yield(); board.Notes.Add("b"); }
}
