// CLEAN: array element by variable
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly int[] _a=new int[3];
 [AgentTask] void T1() { _a[1]=1; }
 [AgentTask] void T2() { _a[2]=2; }
}
