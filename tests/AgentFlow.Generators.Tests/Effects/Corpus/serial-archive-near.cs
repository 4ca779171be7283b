// CLEAN: two entries of one archive
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class W(System.IO.Compression.ZipArchive archive) {
 async Task<string> Text(string name){ using var reader=new StreamReader(archive.GetEntry(name).Open()); return await reader.ReadToEndAsync(); }
 public async Task<string> M() {
var a=await Text("a"); var b=await Text("b"); return a+b;
 }
}
