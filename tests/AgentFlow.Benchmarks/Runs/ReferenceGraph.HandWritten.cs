namespace AgentFlow.Benchmarks.Runs;

/// <summary>The same graph as people write it by hand; both call the very methods that the generated code calls.</summary>
internal sealed partial class ReferenceGraph
{
    /// <summary>As most people write it: a phase at a time, <c>Task.WhenAll</c> over tasks of one type.</summary>
    public async Task<Parts> UsualAsync(string request, CancellationToken ct)
    {
        var a = AAsync(request, ct);
        var b = BAsync(request, ct);
        var f = FAsync(request, ct);
        await Task.WhenAll(a, b);

        var c = CAsync(a.Result, ct);
        var d = DAsync(b.Result, ct);
        await Task.WhenAll(c, d);

        var e = EAsync(c.Result, d.Result, ct);
        await Task.WhenAll(e, f);
        return new Parts(a.Result, b.Result, c.Result, d.Result, e.Result, f.Result);
    }

    /// <summary>As an expert writes it: the cast keeps <c>WhenAll</c> from building an array of results.</summary>
    public async Task<Parts> ExpertAsync(string request, CancellationToken ct)
    {
        var a = AAsync(request, ct);
        var b = BAsync(request, ct);
        var f = FAsync(request, ct);
        await Task.WhenAll((Task)a, b).ConfigureAwait(false);

        var c = CAsync(a.Result, ct);
        var d = DAsync(b.Result, ct);
        await Task.WhenAll((Task)c, d).ConfigureAwait(false);

        var e = EAsync(c.Result, d.Result, ct);
        await Task.WhenAll((Task)e, f).ConfigureAwait(false);
        return new Parts(a.Result, b.Result, c.Result, d.Result, e.Result, f.Result);
    }

    /// <summary>As an expert writes it where no task may wait for what it does not need: a local function for each task that waits.</summary>
    public async Task<Parts> ExpertEagerAsync(string request, CancellationToken ct)
    {
        var a = AAsync(request, ct);
        var b = BAsync(request, ct);
        var f = FAsync(request, ct);

        var c = StartC();
        var d = StartD();
        var e = StartE();
        await Task.WhenAll((Task)e, f).ConfigureAwait(false);
        return new Parts(a.Result, b.Result, c.Result, d.Result, e.Result, f.Result);

        async Task<Part> StartC() => await CAsync(await a.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartD() => await DAsync(await b.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartE() => await EAsync(await c.ConfigureAwait(false), await d.ConfigureAwait(false), ct).ConfigureAwait(false);
    }

    internal readonly record struct Parts(Part A, Part B, Part C, Part D, Part E, Part F);
}
