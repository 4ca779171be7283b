// CLEAN: results after WhenAll of a params span
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
[AgentWorkflow] partial class Flow { static readonly HttpClient H=new(); [AgentTask] async Task<string> Fetch(){ var a=H.GetStringAsync("http://a"); var b=H.GetStringAsync("http://b"); await Task.WhenAll(a,b,Task.Delay(1)); return a.Result+b.Result; } }
