// FLAG AGF0301: methods that call the network
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Shelf(HttpClient http) { public Task<string> TitlesAsync()=>http.GetStringAsync("/titles"); public async Task<int> CountAsync(){ var all=await http.GetStringAsync("/all"); return all.Length; } }
class W(Shelf shelf) {
 public async Task<string> M() {
var titles=await shelf.TitlesAsync(); var count=await shelf.CountAsync(); return titles+count;
 }
}
