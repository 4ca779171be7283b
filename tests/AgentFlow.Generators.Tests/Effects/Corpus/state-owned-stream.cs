// FLAG AGF0404: two services that rest on one connection
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
interface IBooks { Task<int> CountAsync(); } interface ILoans { Task<int> CountAsync(); }
class Books(System.Data.Common.DbConnection connection):IBooks { public Task<int> CountAsync()=>connection.CreateCommand().ExecuteNonQueryAsync(); }
class Loans(System.Data.Common.DbConnection connection):ILoans { public Task<int> CountAsync()=>connection.CreateCommand().ExecuteNonQueryAsync(); }
partial class W(IBooks books, ILoans loans) {
 [AgentTask] Task<int> T1()=>books.CountAsync();
 [AgentTask] Task<int> T2()=>loans.CountAsync();
}
