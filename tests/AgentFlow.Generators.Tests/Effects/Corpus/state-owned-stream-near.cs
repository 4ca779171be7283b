// CLEAN: a service that owns something to dispose of, and a class that is a stream
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
interface IBox:IAsyncDisposable { string Host { get; } Task<int> CountAsync(); }
sealed class Tape:MemoryStream { }
sealed class Box(IDisposable held, Stream log):IBox { readonly IAsyncDisposable _own=null; public string Host=>"local"; public Task<int> CountAsync()=>Task.FromResult(1); public ValueTask DisposeAsync(){ held.Dispose(); return default; } }
partial class W(IBox box) {
 [AgentTask] async Task<string> T1() { await Task.Yield(); return box.Host; }
 [AgentTask] Task<int> T2()=>box.CountAsync();
}
