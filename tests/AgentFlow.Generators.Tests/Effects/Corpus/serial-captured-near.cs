// CLEAN: a local function that uses what the one before it gave
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class W(HttpClient http) {
 public async Task<string> M(string city) {
string page; string rates; page=await News(); rates=await Rates(); return page+rates;
Task<string> News()=>http.GetStringAsync("/news/"+city); Task<string> Rates()=>http.GetStringAsync("/rates/"+page.Length);
 }
}
