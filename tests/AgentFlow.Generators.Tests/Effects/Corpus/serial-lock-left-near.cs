// CLEAN: the lock is let go after
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Svc { public Task<string> A(string s="",CancellationToken ct=default)=>Task.FromResult(s); public Task<string> B(string s="",CancellationToken ct=default)=>Task.FromResult(s); public ValueTask<int> V(int i)=>new(i); public Task Eff(string s="")=>Task.CompletedTask; public Task<Svc> Open()=>Task.FromResult(this); public Task<string> Next()=>Task.FromResult("");}
class W { readonly Svc _llm=new(); readonly Svc _web=new(); string _f=""; static readonly HttpClient Http=new(); List<string> _log=new();
 readonly SemaphoreSlim _gate = new(1);
 public async Task M(CancellationToken ct) {
await _gate.WaitAsync(ct); try { _f = "x"; } finally { Console.WriteLine(_f); }
var a = await _llm.A("1"); var b = await _web.B("2"); _gate.Release(); Console.WriteLine(a + b);
 }
}
