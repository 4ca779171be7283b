// CLEAN: two facades over one unknown client
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
interface IClient { Task<string> Get(string s); } class A(IClient c) { public async Task<string> Load()=>await c.Get("a"); } class B(IClient c) { public async Task<string> Load()=>await c.Get("b"); }
class W(A x, B y) { public async Task M(){ var a = await x.Load(); var b = await y.Load(); Console.WriteLine(a+b); } }
