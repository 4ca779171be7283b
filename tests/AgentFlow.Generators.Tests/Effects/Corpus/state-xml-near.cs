// CLEAN: XDocument read by both
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly System.Xml.Linq.XDocument _s = System.Xml.Linq.XDocument.Parse("<a/>");
 [AgentTask] async Task T1() { await Task.Yield(); Console.WriteLine(_s.Root.Name); }
 [AgentTask] async Task T2() { await Task.Yield(); foreach (var e in _s.Descendants()) Console.WriteLine(e.Value); }
}
