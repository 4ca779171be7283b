// FLAG AGF0401: array element by the same input
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly int[] _a=new int[3];
 [AgentTask] void T1(int i) { _a[i]=1; }
 [AgentTask] void T2(int i) { _a[i]=2; }
}
