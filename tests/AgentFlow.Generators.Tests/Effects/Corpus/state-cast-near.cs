// CLEAN: catch variable, pattern variables
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly object _o = new();
 [AgentTask] async Task T1() { await Task.Yield(); if (_o is string s) Console.WriteLine(s); }
 [AgentTask] async Task T2() { await Task.Yield(); try { } catch (Exception e) { Console.WriteLine(e); } }
}
