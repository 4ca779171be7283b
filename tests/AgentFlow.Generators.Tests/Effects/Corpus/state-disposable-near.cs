// CLEAN: things to dispose of, whatever they are
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
sealed class Ledger(System.Data.Common.DbConnection connection):IDisposable { public void Dispose()=>connection.Dispose(); }
partial class W(IDisposable left, IDisposable right) {
 [AgentTask] async Task T1() { await Task.Yield(); left.Dispose(); }
 [AgentTask] async Task T2() { await Task.Yield(); right.Dispose(); }
}
