// FLAG AGF0404: two services on one context
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
namespace Microsoft.EntityFrameworkCore { class DbContext { public Task<int> SaveChangesAsync()=>Task.FromResult(1); } interface IDbContextFactory<T>{ T CreateDbContext(); } }
class Db:Microsoft.EntityFrameworkCore.DbContext{}
interface IA{Task<int> Go();} interface IB{Task<int> Go();} class A(Db d):IA{public Task<int> Go()=>d.SaveChangesAsync();} class B(Db d):IB{public Task<int> Go()=>d.SaveChangesAsync();}
partial class W {
readonly IA _a; readonly IB _b; public W(IA a, IB b){_a=a;_b=b;}
 [AgentTask] Task<int> T1() => _a.Go();
 [AgentTask] Task<int> T2() => _b.Go();
}
