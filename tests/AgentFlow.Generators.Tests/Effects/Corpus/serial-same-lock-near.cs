// CLEAN: both take the same lock inside
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Svc { public Task<string> A(string s="",CancellationToken ct=default)=>Task.FromResult(s); public Task<string> B(string s="",CancellationToken ct=default)=>Task.FromResult(s); public ValueTask<int> V(int i)=>new(i); public Task Eff(string s="")=>Task.CompletedTask; public Task<Svc> Open()=>Task.FromResult(this); public Task<string> Next()=>Task.FromResult("");}
class W { readonly Svc _llm=new(); readonly Svc _web=new(); string _f=""; static readonly HttpClient Http=new(); List<string> _log=new();
readonly SemaphoreSlim _g=new(1); string _s=""; async Task<string> H1(){ await _g.WaitAsync(); try { _s="a"; await Task.Yield(); return _s; } finally { _g.Release(); } } async Task<string> H2(){ await _g.WaitAsync(); try { await Task.Yield(); return _s; } finally { _g.Release(); } }
 public async Task M(CancellationToken ct) {
var a = await H1(); var b = await H2(); Console.WriteLine(a+b);
 }
}
