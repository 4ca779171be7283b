// FLAG AGF0301: two properties, neither call reads them
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Svc { public Task<string> A(string s="",CancellationToken ct=default)=>Task.FromResult(s); public Task<string> B(string s="",CancellationToken ct=default)=>Task.FromResult(s); public ValueTask<int> V(int i)=>new(i); public Task Eff(string s="")=>Task.CompletedTask; public Task<Svc> Open()=>Task.FromResult(this); public Task<string> Next()=>Task.FromResult("");}
class W { readonly Svc _llm=new(); readonly Svc _web=new(); string _f=""; static readonly HttpClient Http=new(); List<string> _log=new();
 public string Title { get; private set; } = ""; public string Text { get; private set; } = "";
 public async Task M(CancellationToken ct) {
Title = await _llm.A("t"); Text = await _web.B("b");
 }
}
