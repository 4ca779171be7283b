// A generic workflow inside partial types.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class Outer<TKey>
    where TKey : notnull
{
    internal partial struct Middle
    {
        public partial class GenericNested<TItem>
            where TItem : class, new()
        {
            [AgentTask]
            private async Task<Dictionary<TKey, TItem>> LoadAsync(TKey key) => await Task.FromResult(new Dictionary<TKey, TItem> { [key] = new() });

            [AgentTask]
            private async Task<(TItem? First, int Count)> PickAsync(Dictionary<TKey, TItem> load) => await Task.FromResult((default(TItem), load.Count));
        }
    }
}
