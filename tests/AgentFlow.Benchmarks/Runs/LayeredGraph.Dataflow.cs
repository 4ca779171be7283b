using System.Threading.Tasks.Dataflow;

namespace AgentFlow.Benchmarks.Runs;

/// <summary>The same graph as a TPL Dataflow network, built once and fed with one message a run: Dataflow at its best.</summary>
internal sealed partial class LayeredGraph
{
    private readonly BroadcastBlock<string> _requests = new(static request => request);
    private readonly BatchBlock<Part> _done = new(8);

    /// <summary>Links the network; call it once before <see cref="DataflowAsync"/>.</summary>
    public void BuildNetwork()
    {
        var l1T1 = Broadcast(new TransformBlock<string, Part>(request => L1T1Async(request, default)), _requests);
        var l1T2 = Broadcast(new TransformBlock<string, Part>(request => L1T2Async(request, default)), _requests);
        var l1T3 = Broadcast(new TransformBlock<string, Part>(request => L1T3Async(request, default)), _requests);
        var l1T4 = Broadcast(new TransformBlock<string, Part>(request => L1T4Async(request, default)), _requests);
        var l1T5 = Broadcast(new TransformBlock<string, Part>(request => L1T5Async(request, default)), _requests);
        var l1T6 = Broadcast(new TransformBlock<string, Part>(request => L1T6Async(request, default)), _requests);
        var l1T7 = Broadcast(new TransformBlock<string, Part>(request => L1T7Async(request, default)), _requests);
        var l1T8 = Broadcast(new TransformBlock<string, Part>(request => L1T8Async(request, default)), _requests);
        var l2T1 = Join(l1T1, l1T2, (first, second) => L2T1Async(first, second, default));
        var l2T2 = Join(l1T2, l1T3, (first, second) => L2T2Async(first, second, default));
        var l2T3 = Join(l1T3, l1T4, (first, second) => L2T3Async(first, second, default));
        var l2T4 = Join(l1T4, l1T5, (first, second) => L2T4Async(first, second, default));
        var l2T5 = Join(l1T5, l1T6, (first, second) => L2T5Async(first, second, default));
        var l2T6 = Join(l1T6, l1T7, (first, second) => L2T6Async(first, second, default));
        var l2T7 = Join(l1T7, l1T8, (first, second) => L2T7Async(first, second, default));
        var l2T8 = Join(l1T8, l1T1, (first, second) => L2T8Async(first, second, default));
        var l3T1 = Join(l2T1, l2T2, (first, second) => L3T1Async(first, second, default));
        var l3T2 = Join(l2T2, l2T3, (first, second) => L3T2Async(first, second, default));
        var l3T3 = Join(l2T3, l2T4, (first, second) => L3T3Async(first, second, default));
        var l3T4 = Join(l2T4, l2T5, (first, second) => L3T4Async(first, second, default));
        var l3T5 = Join(l2T5, l2T6, (first, second) => L3T5Async(first, second, default));
        var l3T6 = Join(l2T6, l2T7, (first, second) => L3T6Async(first, second, default));
        var l3T7 = Join(l2T7, l2T8, (first, second) => L3T7Async(first, second, default));
        var l3T8 = Join(l2T8, l2T1, (first, second) => L3T8Async(first, second, default));
        var l4T1 = Join(l3T1, l3T2, (first, second) => L4T1Async(first, second, default));
        var l4T2 = Join(l3T2, l3T3, (first, second) => L4T2Async(first, second, default));
        var l4T3 = Join(l3T3, l3T4, (first, second) => L4T3Async(first, second, default));
        var l4T4 = Join(l3T4, l3T5, (first, second) => L4T4Async(first, second, default));
        var l4T5 = Join(l3T5, l3T6, (first, second) => L4T5Async(first, second, default));
        var l4T6 = Join(l3T6, l3T7, (first, second) => L4T6Async(first, second, default));
        var l4T7 = Join(l3T7, l3T8, (first, second) => L4T7Async(first, second, default));
        var l4T8 = Join(l3T8, l3T1, (first, second) => L4T8Async(first, second, default));
        var l5T1 = Join(l4T1, l4T2, (first, second) => L5T1Async(first, second, default));
        var l5T2 = Join(l4T2, l4T3, (first, second) => L5T2Async(first, second, default));
        var l5T3 = Join(l4T3, l4T4, (first, second) => L5T3Async(first, second, default));
        var l5T4 = Join(l4T4, l4T5, (first, second) => L5T4Async(first, second, default));
        var l5T5 = Join(l4T5, l4T6, (first, second) => L5T5Async(first, second, default));
        var l5T6 = Join(l4T6, l4T7, (first, second) => L5T6Async(first, second, default));
        var l5T7 = Join(l4T7, l4T8, (first, second) => L5T7Async(first, second, default));
        var l5T8 = Join(l4T8, l4T1, (first, second) => L5T8Async(first, second, default));

        foreach (var last in new[] { l5T1, l5T2, l5T3, l5T4, l5T5, l5T6, l5T7, l5T8 })
            last.LinkTo(_done);
    }

    public Task<Part[]> DataflowAsync(string request)
    {
        _requests.Post(request);
        return _done.ReceiveAsync();
    }

    // A join takes its input away from others, so what two tasks need goes through a broadcast first.
    private static BroadcastBlock<Part> Broadcast(TransformBlock<string, Part> task, ISourceBlock<string> source)
    {
        source.LinkTo(task);
        var results = new BroadcastBlock<Part>(static part => part);
        task.LinkTo(results);
        return results;
    }

    private static BroadcastBlock<Part> Join(ISourceBlock<Part> first, ISourceBlock<Part> second, Func<Part, Part, Task<Part>> task)
    {
        var join = new JoinBlock<Part, Part>();
        first.LinkTo(join.Target1);
        second.LinkTo(join.Target2);
        var transform = new TransformBlock<Tuple<Part, Part>, Part>(parts => task(parts.Item1, parts.Item2));
        join.LinkTo(transform);
        var results = new BroadcastBlock<Part>(static part => part);
        transform.LinkTo(results);
        return results;
    }
}
