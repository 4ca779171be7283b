// CLEAN: local functions that count in a local around them
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class W(HttpClient http) {
 public async Task<string> M(string city) {
var tries=0; var a=await News(); var b=await Rates(); return a+b;
async Task<string> News(){ tries++; return await http.GetStringAsync("/news/"+tries); } async Task<string> Rates(){ tries++; return await http.GetStringAsync("/rates/"+tries); }
 }
}
