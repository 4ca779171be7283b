// FLAG AGF0301: shared Guid, Uri, DateTime
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Svc { public Task<string> A(string s="",CancellationToken ct=default)=>Task.FromResult(s); public Task<string> B(string s="",CancellationToken ct=default)=>Task.FromResult(s); public ValueTask<int> V(int i)=>new(i); public Task Eff(string s="")=>Task.CompletedTask; public Task<Svc> Open()=>Task.FromResult(this); public Task<string> Next()=>Task.FromResult("");}
class W { readonly Svc _llm=new(); readonly Svc _web=new(); string _f=""; static readonly HttpClient Http=new(); List<string> _log=new();
Task<string> Q(Guid i,Uri l, Svc s)=>s.A(l.Host);
 public async Task M(Guid id, Uri u) {
var a = await Q(id,u,_llm); var b = await Q(id,u,_web); Console.WriteLine(a+b);
 }
}
