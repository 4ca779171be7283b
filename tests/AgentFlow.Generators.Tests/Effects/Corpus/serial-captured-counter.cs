// FLAG AGF0301: local functions that count for themselves
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class W(HttpClient http) {
 public async Task<string> M(string city) {
var a=await News(); var b=await Rates(); return a+b;
async Task<string> News(){ var tries=0; tries++; return await http.GetStringAsync("/news/"+tries); } async Task<string> Rates(){ var tries=0; tries++; return await http.GetStringAsync("/rates/"+tries); }
 }
}
