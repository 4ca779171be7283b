// FLAG AGF0301: two archives
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class W {
 static async Task<string> Text(System.IO.Compression.ZipArchive archive, string name){ using var reader=new StreamReader(archive.GetEntry(name).Open()); return await reader.ReadToEndAsync(); }
 public async Task<string> M(System.IO.Compression.ZipArchive left, System.IO.Compression.ZipArchive right) {
var a=await Text(left,"a"); var b=await Text(right,"b"); return a+b;
 }
}
