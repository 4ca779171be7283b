// FLAG AGF0301: local functions that use an object each
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Form { public string Kind=""; public Task<string> FillAsync(HttpClient http)=>http.GetStringAsync(Kind); }
class W(HttpClient http) {
 public async Task<string> M() {
var left=new Form(); var right=new Form(); var a=await First(); var b=await Second(); return a+b;
Task<string> First()=>left.FillAsync(http); Task<string> Second()=>right.FillAsync(http);
 }
}
