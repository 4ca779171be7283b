// CLEAN: own methods over what a derived class opens
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
abstract class Pages {
 protected abstract Task<string> LoadAsync(string part);
 protected async Task<string> HeadAsync(){ return (await LoadAsync("head")).Trim(); } protected async Task<string> BodyAsync(){ return (await LoadAsync("body")).Trim(); }
 public async Task<string> M() {
var head=await HeadAsync(); var body=await BodyAsync(); return head+body;
 }
}
