// CLEAN: a random of each thread
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
static class Dice { public static readonly ThreadLocal<Random> Own=new(()=>new Random(7)); [ThreadStatic] static Random _mine; public static Random Mine=>_mine??=new Random(7); }
partial class W {
 [AgentTask] async Task<int> T1() { await Task.Yield(); return Dice.Own.Value.Next()+Dice.Mine.Next(); }
 [AgentTask] async Task<int> T2() { await Task.Yield(); return Dice.Own.Value.Next()+Dice.Mine.Next(); }
}
