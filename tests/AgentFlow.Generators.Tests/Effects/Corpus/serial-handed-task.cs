// FLAG AGF0301: calls that start something
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class W(HttpClient http) {
 static async Task<int> Sum(HttpClient http, string[] pages){ var sum=0; foreach(var page in pages) sum+=(await http.GetStringAsync(page)).Length; return sum; }
 public async Task<int> M(string[] left, string[] right) {
var a=await Sum(http,left); var b=await Sum(http,right); return a+b;
 }
}
