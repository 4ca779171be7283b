// CLEAN: the redirection comes first
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    [AgentTask] async Task A() { await Task.Yield(); Console.SetOut(new StringWriter()); }
    [AgentTask(DependsOn = [nameof(A)])] async Task B() { await Task.Yield(); Console.WriteLine("b"); }
    [AgentTask(DependsOn = [nameof(A)])] async Task C() { await Task.Yield(); Console.WriteLine("c"); }
}
