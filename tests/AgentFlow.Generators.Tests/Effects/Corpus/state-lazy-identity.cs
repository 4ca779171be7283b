// FLAG AGF04: lazy object whose identity is its point
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
object _c; object Gate() => _c ??= new object();
 [AgentTask] async Task T1() { await Task.Yield(); Console.WriteLine(Gate()); }
 [AgentTask] async Task T2() { await Task.Yield(); Console.WriteLine(Gate()); }
}
