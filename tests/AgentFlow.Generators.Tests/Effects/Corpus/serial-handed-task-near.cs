// CLEAN: calls that wait for what was started before
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class W {
 static async Task<int> Sum(Task<string>[] pages){ var sum=0; foreach(var page in pages) sum+=(await page).Length; return sum; }
 public async Task<int> M(Task<string>[] left, Task<string>[] right) {
var a=await Sum(left); var b=await Sum(right); return a+b;
 }
}
