// FLAG AGF0301: one repository over DbContext, the other over HTTP
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
namespace Microsoft.EntityFrameworkCore { public class DbContext { public Task<int> SaveChangesAsync()=>Task.FromResult(1); public Task<T> FindAsync<T>(int i)=>Task.FromResult(default(T)!); } public interface IDbContextFactory<T> { T CreateDbContext(); } }
class Db : Microsoft.EntityFrameworkCore.DbContext {}
interface IA { Task<string> A(); } interface IB { Task<string> B(); } class RA : IA { readonly Db _db; public RA(Db d)=>_db=d; public Task<string> A()=>_db.FindAsync<string>(1); } class RB : IB { readonly HttpClient _h; public RB(HttpClient d)=>_h=d; public Task<string> B()=>_h.GetStringAsync("http://b"); }
class W { readonly IA _a; readonly IB _b; public W(IA a,IB b){_a=a;_b=b;} public async Task M(){ var a = await _a.A(); var b = await _b.B(); Console.WriteLine(a+b); } }
