// CLEAN: methods that are done when they return
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Shelf { readonly Dictionary<string,int> _books=new(); public Task<string> TitlesAsync()=>Task.FromResult(string.Join(",",_books.Keys.OrderBy(key=>key))); public ValueTask<int> CountAsync(){ return new ValueTask<int>(_books.Values.Sum()); } }
class W(Shelf shelf) {
 public async Task<string> M() {
var titles=await shelf.TitlesAsync(); var count=await shelf.CountAsync(); return titles+count;
 }
}
