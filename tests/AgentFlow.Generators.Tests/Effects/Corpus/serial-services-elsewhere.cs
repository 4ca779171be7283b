// FLAG AGF0301: a service and a client of other code
using AgentFlow;
using System; using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
public interface IUserService { Task<string> GetAsync(int id); } public interface IOrderService { Task<string> GetAsync(int id); } public interface IWeatherClient { Task<string> GetAsync(int id); }
class Page(IUserService users, IOrderService orders, IWeatherClient client) {
    public async Task<string> M(int id) { var a = await users.GetAsync(id); var b = await client.GetAsync(id); return a + b; }
    public object Kept => new object[] { users, orders, client };
}
