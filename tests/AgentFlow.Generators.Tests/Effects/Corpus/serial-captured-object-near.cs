// CLEAN: local functions that pass one object on
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Form { public string Kind=""; public Task<string> FillAsync(HttpClient http)=>http.GetStringAsync(Kind); }
class W(HttpClient http) {
 public async Task<string> M() {
var form=new Form(); var a=await First(); var b=await Second(); return a+b;
Task<string> First()=>form.FillAsync(http); Task<string> Second(){ form.Kind="second"; return form.FillAsync(http); }
 }
}
