// FLAG AGF0401: both change the items of one list, each by a lambda that is called with them
using AgentFlow;
using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;
class Order { public int Views; public int Price; }
partial class Flow
{
    private readonly List<Order> _orders = new();
    [AgentTask] async Task CountAsync(CancellationToken ct) { await Task.Delay(10, ct); _orders.ForEach(order => order.Views++); }
    [AgentTask] async Task<int> SumAsync(CancellationToken ct) { await Task.Delay(10, ct); return _orders.Where(order => order.Price > 0).Count() + _orders.Sum(order => ++order.Views); }
}
