// FLAG AGF0301: two agents, each with its own prompt
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Svc { public Task<string> A(string s="",CancellationToken ct=default)=>Task.FromResult(s); public Task<string> B(string s="",CancellationToken ct=default)=>Task.FromResult(s); public ValueTask<int> V(int i)=>new(i); public Task Eff(string s="")=>Task.CompletedTask; public Task<Svc> Open()=>Task.FromResult(this); public Task<string> Next()=>Task.FromResult("");}
class W { readonly Svc _llm=new(); readonly Svc _web=new(); string _f=""; static readonly HttpClient Http=new(); List<string> _log=new();
 readonly IAgent _writer = null!, _painter = null!;
 public async Task M(CancellationToken ct) {
var text = await _writer.RunAsync("write", ct); var image = await _painter.RunAsync("draw", ct); Console.WriteLine(text + image);
 }
}
interface IAgent { Task<string> RunAsync(string prompt, CancellationToken ct); }
