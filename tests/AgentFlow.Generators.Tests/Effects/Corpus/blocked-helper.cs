// FLAG AGF0303: a helper blocks
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
[AgentWorkflow] partial class Flow { static readonly HttpClient H=new(); [AgentTask] async Task<string> Fetch(){ await Task.Yield(); return Load(); } static string Load()=>H.GetStringAsync("http://a").Result; }
