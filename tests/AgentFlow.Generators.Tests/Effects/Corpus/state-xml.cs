// FLAG AGF04: XDocument
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly System.Xml.Linq.XElement _s = new("a");
 [AgentTask] async Task T1() { await Task.Yield(); _s.Add(new System.Xml.Linq.XElement("b")); }
 [AgentTask] async Task T2() { await Task.Yield(); _s.Add(new System.Xml.Linq.XElement("c")); }
}
