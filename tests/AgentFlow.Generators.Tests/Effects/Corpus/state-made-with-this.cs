// FLAG AGF04: a new object was given what is shared
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    int _n;
    sealed class Worker(W owner) { public void Go() => owner._n++; }
    [AgentTask] async Task A() { await Task.Yield(); new Worker(this).Go(); }
    [AgentTask] async Task B() { await Task.Yield(); var worker = new Worker(this); worker.Go(); }
}
