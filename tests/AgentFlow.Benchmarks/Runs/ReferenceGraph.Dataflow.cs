using System.Threading.Tasks.Dataflow;

namespace AgentFlow.Benchmarks.Runs;

/// <summary>The same graph as a TPL Dataflow network, built once and fed with one message a run: Dataflow at its best.</summary>
internal sealed partial class ReferenceGraph
{
    private readonly BroadcastBlock<string> _requests = new(static request => request);
    private readonly BufferBlock<Part> _done = new();

    /// <summary>Links the network; call it once before <see cref="DataflowAsync"/>.</summary>
    public void BuildNetwork()
    {
        var a = new TransformBlock<string, Part>(request => AAsync(request, default));
        var b = new TransformBlock<string, Part>(request => BAsync(request, default));
        var f = new TransformBlock<string, Part>(request => FAsync(request, default));
        var c = new TransformBlock<Part, Part>(part => CAsync(part, default));
        var d = new TransformBlock<Part, Part>(part => DAsync(part, default));
        var joinCD = new JoinBlock<Part, Part>();
        var e = new TransformBlock<Tuple<Part, Part>, Part>(parts => EAsync(parts.Item1, parts.Item2, default));
        var joinEF = new JoinBlock<Part, Part>();
        var last = new TransformBlock<Tuple<Part, Part>, Part>(static parts => parts.Item1);

        _requests.LinkTo(a);
        _requests.LinkTo(b);
        _requests.LinkTo(f);
        a.LinkTo(c);
        b.LinkTo(d);
        c.LinkTo(joinCD.Target1);
        d.LinkTo(joinCD.Target2);
        joinCD.LinkTo(e);
        e.LinkTo(joinEF.Target1);
        f.LinkTo(joinEF.Target2);
        joinEF.LinkTo(last);
        last.LinkTo(_done);
    }

    public Task<Part> DataflowAsync(string request)
    {
        _requests.Post(request);
        return _done.ReceiveAsync();
    }
}
