// FLAG AGF0301: one client class with its source: HTTP below
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Svc { public Task<string> A(string s="",CancellationToken ct=default)=>Task.FromResult(s); public Task<string> B(string s="",CancellationToken ct=default)=>Task.FromResult(s); public ValueTask<int> V(int i)=>new(i); public Task Eff(string s="")=>Task.CompletedTask; public Task<Svc> Open()=>Task.FromResult(this); public Task<string> Next()=>Task.FromResult("");}
class Client { readonly HttpClient _h; public Client(HttpClient h)=>_h=h; public Task<string> UserAsync(int i)=>_h.GetStringAsync("http://u/"+i); public Task<string> OrdersAsync(int i)=>_h.GetStringAsync("http://o/"+i); }
class W { readonly Svc _llm=new(); readonly Svc _web=new(); string _f=""; static readonly HttpClient Http=new(); List<string> _log=new();
 public async Task M(Client c) {
var a = await c.UserAsync(1); var b = await c.OrdersAsync(1); Console.WriteLine(a+b);
 }
}
