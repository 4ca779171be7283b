// CLEAN: a field that an awaited method awaits
using AgentFlow;
using System; using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
partial class Report {
    Task<string>? _page;
    async Task WaitAsync() => await _page!;
    [AgentTask] async Task<string> Fetch(HttpClient http) { _page = http.GetStringAsync("a"); await WaitAsync(); return _page.Result; }
}
