// FLAG AGF04: HttpClient.DefaultRequestHeaders.Add in both
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly HttpClient _h = new();
 [AgentTask] async Task T1() { await Task.Yield(); _h.DefaultRequestHeaders.Add("a", "1"); }
 [AgentTask] async Task T2() { await Task.Yield(); _h.DefaultRequestHeaders.Add("b", "1"); }
}
