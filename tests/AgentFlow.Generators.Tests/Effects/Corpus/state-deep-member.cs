// FLAG AGF04: four members deep
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class Settings { public Model Model { get; } = new(); }
class Model { public Sampling Sampling { get; } = new(); }
class Sampling { public double Temperature { get; set; } }
partial class W
{
    readonly Settings _settings = new();
    [AgentTask] async Task A() { await Task.Yield(); _settings.Model.Sampling.Temperature = 0.1; }
    [AgentTask] async Task B() { await Task.Yield(); _settings.Model.Sampling.Temperature = 0.9; }
}
