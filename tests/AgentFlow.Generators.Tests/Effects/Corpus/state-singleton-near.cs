// CLEAN: singleton read
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class App { public static App Current { get; } = new(); public int N { get; } = 4; }
partial class W {
 [AgentTask] async Task T1() { await Task.Yield(); Console.WriteLine(App.Current.N); }
 [AgentTask] async Task T2() { await Task.Yield(); Console.WriteLine(App.Current.N); }
}
