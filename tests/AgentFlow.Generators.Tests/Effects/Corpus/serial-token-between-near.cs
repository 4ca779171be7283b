// CLEAN: a token of an object that is told to load
using AgentFlow;
using System; using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
public interface IAuth { string Token { get; } Task<string> LoadAsync(string name); }
class Page(HttpClient http, IAuth auth) {
    string _version = ""; int _n;
    async Task<string> LoadAsync() { var text = await http.GetStringAsync("load"); _version = text; return text; }
    public async Task<string> M(CancellationToken ct) {
        var a = await auth.LoadAsync("a"); var token = auth.Token; var b = await http.GetStringAsync("b" + token); return a + b;
    }
    public string Kept => _version + _n;
}
