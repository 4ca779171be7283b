// CLEAN: headers of a client
using AgentFlow;
using System; using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Page(HttpClient http) {
    string _version = ""; int _n;
    async Task<string> LoadAsync() { var text = await http.GetStringAsync("load"); _version = text; return text; }
    async Task<string> HeadAsync() { var key = await http.GetStringAsync("key"); http.DefaultRequestHeaders.Add("key", key); return key; }
    static async Task<string> OwnAsync() { using var own = new HttpClient(); own.DefaultRequestHeaders.Add("key", "1"); return await own.GetStringAsync("own"); }
    public async Task<string> M(CancellationToken ct) {
        var a = await HeadAsync(); var b = await http.GetStringAsync("b"); return a + b;
    }
    public string Kept => _version + _n;
}
