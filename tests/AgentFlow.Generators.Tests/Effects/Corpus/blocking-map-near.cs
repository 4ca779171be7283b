// CLEAN: the tasks of a map
using AgentFlow;
using System; using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
partial class Report {
    [AgentTask] async Task<string> Fetch(HttpClient http) { var map = new Dictionary<string, Task<string>> { ["a"] = http.GetStringAsync("a") }; await Task.WhenAll(map.Values); return map["a"].Result; }
}
