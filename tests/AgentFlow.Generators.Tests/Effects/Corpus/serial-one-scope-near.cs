// CLEAN: two contexts made of one scope
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
namespace Microsoft.Extensions.DependencyInjection { public interface IServiceScope : IDisposable { IServiceProvider ServiceProvider {get;} } public static class X { public static T GetRequiredService<T>(this IServiceProvider p)=>(T)p.GetService(typeof(T))!; } }
namespace Microsoft.EntityFrameworkCore { public class DbContext { public Task<int> SaveChangesAsync()=>Task.FromResult(1); public Task<T> FindAsync<T>(int i)=>Task.FromResult(default(T)!); } public interface IDbContextFactory<T> { T CreateDbContext(); } }
class Db : Microsoft.EntityFrameworkCore.DbContext {}
interface IA { Task<string> A(); } interface IB { Task<string> B(); } class RA : IA { readonly Db _db; public RA(Db d)=>_db=d; public Task<string> A()=>_db.FindAsync<string>(1); } class RB : IB { readonly Db _db; public RB(Db d)=>_db=d; public Task<string> B()=>_db.FindAsync<string>(2); }
namespace N { using Microsoft.Extensions.DependencyInjection; class W { public async Task M(IServiceScope s){ var x = s.ServiceProvider.GetRequiredService<IA>(); var y = s.ServiceProvider.GetRequiredService<IB>(); var a = await x.A(); var b = await y.B(); Console.WriteLine(a+b); } } }
