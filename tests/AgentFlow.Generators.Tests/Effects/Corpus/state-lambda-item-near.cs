// CLEAN: the lambdas are called with items that each task made for itself, not with the input that stands at the same place among the parameters
using AgentFlow;
using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;
class Order { public int Views; public int Price; }
partial class Flow
{
    [AgentTask] async Task<int> CountAsync(Order first, CancellationToken ct) { await Task.Delay(first.Price, ct); List<Order> own = [new() { Price = first.Price }]; own.ForEach(order => order.Views++); return own.Count; }
    [AgentTask] async Task<int> SumAsync(Order first, CancellationToken ct) { await Task.Delay(first.Price, ct); return Make(first.Price).Sum(order => ++order.Views); }
    private static Order[] Make(int price) => [new() { Price = price }];
}
