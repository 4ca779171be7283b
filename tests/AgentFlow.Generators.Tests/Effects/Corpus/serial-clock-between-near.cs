// CLEAN: a clock of the project between
using AgentFlow;
using System; using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
public interface IClock { DateTime UtcNow { get; } }
class Page(HttpClient http, IClock clock) {
    string _version = ""; int _n;
    async Task<string> LoadAsync() { var text = await http.GetStringAsync("load"); _version = text; return text; }
    public async Task<string> M(CancellationToken ct) {
        var a = await http.GetStringAsync("a"); var now = clock.UtcNow; var b = await http.GetStringAsync("b"); return a + b + now;
    }
    public string Kept => _version + _n;
}
