// CLEAN: the current culture belongs to the flow
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    [AgentTask] async Task A() { await Task.Yield(); System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture; }
    [AgentTask] async Task B() { await Task.Yield(); System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture; }
}
