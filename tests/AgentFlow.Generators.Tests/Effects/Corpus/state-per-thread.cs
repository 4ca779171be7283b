// FLAG AGF0404: a random of all
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
static class Dice { public static readonly Random Own=new(7); }
partial class W {
 [AgentTask] async Task<int> T1() { await Task.Yield(); return Dice.Own.Next(); }
 [AgentTask] async Task<int> T2() { await Task.Yield(); return Dice.Own.Next(); }
}
