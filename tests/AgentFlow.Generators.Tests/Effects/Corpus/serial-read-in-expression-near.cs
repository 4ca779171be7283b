// CLEAN: a field read in one expression
using AgentFlow;
using System; using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Page(HttpClient http) {
    string _version = ""; int _n;
    async Task<string> LoadAsync() { var text = await http.GetStringAsync("load"); _version = text; return text; }
    public async Task<string> M(CancellationToken ct) {
        return await http.GetStringAsync("a") + _version + await LoadAsync();
    }
    public string Kept => _version + _n;
}
