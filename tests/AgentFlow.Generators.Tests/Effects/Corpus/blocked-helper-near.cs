// CLEAN: a helper awaits
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
[AgentWorkflow] partial class Flow { static readonly HttpClient H=new(); [AgentTask] async Task<string> Fetch(){ return await Load(); } static async Task<string> Load()=>await H.GetStringAsync("http://a"); }
