// CLEAN: writes a file by a parameter path, then reads it
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Svc { public Task<string> A(string s="",CancellationToken ct=default)=>Task.FromResult(s); public Task<string> B(string s="",CancellationToken ct=default)=>Task.FromResult(s); public ValueTask<int> V(int i)=>new(i); public Task Eff(string s="")=>Task.CompletedTask; public Task<Svc> Open()=>Task.FromResult(this); public Task<string> Next()=>Task.FromResult("");}
class W { readonly Svc _llm=new(); readonly Svc _web=new(); string _f=""; static readonly HttpClient Http=new(); List<string> _log=new();
static async Task<int> H1(string p){ await File.WriteAllTextAsync(p,"x"); return 1; } static async Task<string> H2(string p){ return await File.ReadAllTextAsync(p); }
 public async Task M(string p) {
var a = await H1(p); var b = await H2(p); Console.WriteLine(a+b);
 }
}
