// CLEAN: two loggers of one name do what one does
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
namespace Microsoft.Extensions.Logging { public interface ILogger { void Log(string s); } public interface ILoggerFactory { ILogger CreateLogger(string name); } }
partial class W(Microsoft.Extensions.Logging.ILoggerFactory factory)
{
    Microsoft.Extensions.Logging.ILogger _log;
    Microsoft.Extensions.Logging.ILogger Log => _log ??= factory.CreateLogger("W");
    [AgentTask] async Task A() { await Task.Yield(); Log.Log("a"); }
    [AgentTask] async Task B() { await Task.Yield(); Log.Log("b"); }
}
