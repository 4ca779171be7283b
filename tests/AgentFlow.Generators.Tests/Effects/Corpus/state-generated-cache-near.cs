// CLEAN: the texts of a resource file, read when first asked
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
[System.CodeDom.Compiler.GeneratedCode("System.Resources.Tools.StronglyTypedResourceBuilder","17.0.0.0")]
class Texts { static System.Resources.ResourceManager _manager; static System.Resources.ResourceManager Manager { get { if(_manager is null) _manager=new System.Resources.ResourceManager("Texts",typeof(Texts).Assembly); return _manager; } } public static string Hello=>Manager.GetString("hello"); }
partial class W {
 [AgentTask] async Task<string> T1() { await Task.Yield(); return Texts.Hello; }
 [AgentTask] async Task<string> T2() { await Task.Yield(); return Texts.Hello; }
}
