// FLAG AGF0301: own methods over parts that are their own
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
abstract class Pages(HttpClient http) {
 protected abstract string Root { get; }
 protected Task<string> HeadAsync()=>http.GetStringAsync("/head"); protected Task<string> BodyAsync()=>http.GetStringAsync("/body");
 public async Task<string> M() {
var head=await HeadAsync(); var body=await BodyAsync(); return head+body+Root;
 }
}
