// FLAG AGF0404: ledgers, of which there is one kind
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
interface ILedger:IDisposable { Task<int> SumAsync(); }
sealed class Ledger(System.Data.Common.DbConnection connection):ILedger { public Task<int> SumAsync()=>connection.CreateCommand().ExecuteNonQueryAsync(); public void Dispose()=>connection.Dispose(); }
partial class W(ILedger left, ILedger right) {
 [AgentTask] Task<int> T1()=>left.SumAsync();
 [AgentTask] Task<int> T2()=>right.SumAsync();
}
