// FLAG AGF0207: order of sync computations
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
 [AgentTask] int A(string s) { var n = 0; foreach (var c in s) if (c == 'a') n++; return n; }
 [AgentTask(DependsOn = [nameof(A)])] int B(string s) => s.Length;
}
