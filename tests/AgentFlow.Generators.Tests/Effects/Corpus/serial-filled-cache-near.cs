// CLEAN: concurrent cache: filled, then read
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Svc { public Task<string> A(string s="",CancellationToken ct=default)=>Task.FromResult(s); public Task<string> B(string s="",CancellationToken ct=default)=>Task.FromResult(s); public ValueTask<int> V(int i)=>new(i); public Task Eff(string s="")=>Task.CompletedTask; public Task<Svc> Open()=>Task.FromResult(this); public Task<string> Next()=>Task.FromResult("");}
class W { readonly Svc _llm=new(); readonly Svc _web=new(); string _f=""; static readonly HttpClient Http=new(); List<string> _log=new();
static readonly System.Collections.Concurrent.ConcurrentDictionary<string,string> Cache=new(); async Task<string> Fill(){ await Task.Yield(); Cache["x"]="y"; return "y"; } async Task<string> Read(){ await Task.Yield(); return Cache["x"]; }
 public async Task M(CancellationToken ct) {
var a = await Fill(); var b = await Read(); Console.WriteLine(a+b);
 }
}
