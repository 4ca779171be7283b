// FLAG AGF0302: a loop that leaves
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
interface INews{Task<string> GetAsync(string s, CancellationToken ct=default); Task<string> OpenAsync(); Task SaveAsync(string s);} interface IPrices{Task<string> GetAsync(string s); Task<bool> CheckAsync(); ValueTask<int> SumAsync(int n); Task ConnectAsync();} interface IOrdersRepository{Task<string> GetAsync();} interface IUsersRepository{Task<string> GetAsync();}
class W(INews news, IPrices prices, IOrdersRepository orders, IUsersRepository users, HttpClient http) {
 public async Task<object> M(string[] urls) {
var r=new List<string>(); foreach(var u in urls){ var p=await http.GetStringAsync(u); r.Add(p); } return r;
 }
}
