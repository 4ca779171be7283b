// FLAG AGF0302: an array is filled to its length
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Svc { public Task<string> A(string s="",CancellationToken ct=default)=>Task.FromResult(s); public Task<string> B(string s="",CancellationToken ct=default)=>Task.FromResult(s); public ValueTask<int> V(int i)=>new(i); public Task Eff(string s="")=>Task.CompletedTask; public Task<Svc> Open()=>Task.FromResult(this); public Task<string> Next()=>Task.FromResult("");}
class W { readonly Svc _llm=new(); readonly Svc _web=new(); string _f=""; static readonly HttpClient Http=new(); List<string> _log=new();
 public async Task M(CancellationToken ct) {
var results = new int[5]; for (int i = 0; i < results.Length; i++) { results[i] = await _llm.V(i); } Console.WriteLine(results.Sum());
 }
}
