// FLAG AGF0301: two repositories over factories
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
namespace Microsoft.EntityFrameworkCore { public class DbContext { public Task<int> SaveChangesAsync()=>Task.FromResult(1); public Task<T> FindAsync<T>(int i)=>Task.FromResult(default(T)!); } public interface IDbContextFactory<T> { T CreateDbContext(); } }
class Db : Microsoft.EntityFrameworkCore.DbContext {}
interface IA { Task<string> A(); } interface IB { Task<string> B(); } class RA : IA { readonly Microsoft.EntityFrameworkCore.IDbContextFactory<Db> _db; public RA(Microsoft.EntityFrameworkCore.IDbContextFactory<Db> d)=>_db=d; public Task<string> A()=>_db.CreateDbContext().FindAsync<string>(1); } class RB : IB { readonly Microsoft.EntityFrameworkCore.IDbContextFactory<Db> _db; public RB(Microsoft.EntityFrameworkCore.IDbContextFactory<Db> d)=>_db=d; public Task<string> B()=>_db.CreateDbContext().FindAsync<string>(2); }
class W { readonly IA _a; readonly IB _b; public W(IA a,IB b){_a=a;_b=b;} public async Task M(){ var a = await _a.A(); var b = await _b.B(); Console.WriteLine(a+b); } }
