// FLAG AGF0301: local functions that take nothing of each other
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class W(HttpClient http) {
 public async Task<string> M(string city) {
var news=await News(); var rates=await Rates(); return news+rates;
Task<string> News()=>http.GetStringAsync("/news/"+city); Task<string> Rates()=>http.GetStringAsync("/rates/"+city);
 }
}
