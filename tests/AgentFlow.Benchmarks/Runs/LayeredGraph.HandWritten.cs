namespace AgentFlow.Benchmarks.Runs;

/// <summary>The same graph as people write it by hand; both call the very methods that the generated code calls.</summary>
internal sealed partial class LayeredGraph
{
    /// <summary>As most people write it: a phase at a time, <c>Task.WhenAll</c> over tasks of one type.</summary>
    public async Task<Part[]> UsualAsync(string request, CancellationToken ct)
    {
        var l1T1 = L1T1Async(request, ct);
        var l1T2 = L1T2Async(request, ct);
        var l1T3 = L1T3Async(request, ct);
        var l1T4 = L1T4Async(request, ct);
        var l1T5 = L1T5Async(request, ct);
        var l1T6 = L1T6Async(request, ct);
        var l1T7 = L1T7Async(request, ct);
        var l1T8 = L1T8Async(request, ct);
        await Task.WhenAll(l1T1, l1T2, l1T3, l1T4, l1T5, l1T6, l1T7, l1T8);

        var l2T1 = L2T1Async(l1T1.Result, l1T2.Result, ct);
        var l2T2 = L2T2Async(l1T2.Result, l1T3.Result, ct);
        var l2T3 = L2T3Async(l1T3.Result, l1T4.Result, ct);
        var l2T4 = L2T4Async(l1T4.Result, l1T5.Result, ct);
        var l2T5 = L2T5Async(l1T5.Result, l1T6.Result, ct);
        var l2T6 = L2T6Async(l1T6.Result, l1T7.Result, ct);
        var l2T7 = L2T7Async(l1T7.Result, l1T8.Result, ct);
        var l2T8 = L2T8Async(l1T8.Result, l1T1.Result, ct);
        await Task.WhenAll(l2T1, l2T2, l2T3, l2T4, l2T5, l2T6, l2T7, l2T8);

        var l3T1 = L3T1Async(l2T1.Result, l2T2.Result, ct);
        var l3T2 = L3T2Async(l2T2.Result, l2T3.Result, ct);
        var l3T3 = L3T3Async(l2T3.Result, l2T4.Result, ct);
        var l3T4 = L3T4Async(l2T4.Result, l2T5.Result, ct);
        var l3T5 = L3T5Async(l2T5.Result, l2T6.Result, ct);
        var l3T6 = L3T6Async(l2T6.Result, l2T7.Result, ct);
        var l3T7 = L3T7Async(l2T7.Result, l2T8.Result, ct);
        var l3T8 = L3T8Async(l2T8.Result, l2T1.Result, ct);
        await Task.WhenAll(l3T1, l3T2, l3T3, l3T4, l3T5, l3T6, l3T7, l3T8);

        var l4T1 = L4T1Async(l3T1.Result, l3T2.Result, ct);
        var l4T2 = L4T2Async(l3T2.Result, l3T3.Result, ct);
        var l4T3 = L4T3Async(l3T3.Result, l3T4.Result, ct);
        var l4T4 = L4T4Async(l3T4.Result, l3T5.Result, ct);
        var l4T5 = L4T5Async(l3T5.Result, l3T6.Result, ct);
        var l4T6 = L4T6Async(l3T6.Result, l3T7.Result, ct);
        var l4T7 = L4T7Async(l3T7.Result, l3T8.Result, ct);
        var l4T8 = L4T8Async(l3T8.Result, l3T1.Result, ct);
        await Task.WhenAll(l4T1, l4T2, l4T3, l4T4, l4T5, l4T6, l4T7, l4T8);

        var l5T1 = L5T1Async(l4T1.Result, l4T2.Result, ct);
        var l5T2 = L5T2Async(l4T2.Result, l4T3.Result, ct);
        var l5T3 = L5T3Async(l4T3.Result, l4T4.Result, ct);
        var l5T4 = L5T4Async(l4T4.Result, l4T5.Result, ct);
        var l5T5 = L5T5Async(l4T5.Result, l4T6.Result, ct);
        var l5T6 = L5T6Async(l4T6.Result, l4T7.Result, ct);
        var l5T7 = L5T7Async(l4T7.Result, l4T8.Result, ct);
        var l5T8 = L5T8Async(l4T8.Result, l4T1.Result, ct);
        await Task.WhenAll(l5T1, l5T2, l5T3, l5T4, l5T5, l5T6, l5T7, l5T8);

        return [l5T1.Result, l5T2.Result, l5T3.Result, l5T4.Result, l5T5.Result, l5T6.Result, l5T7.Result, l5T8.Result];
    }

    /// <summary>As an expert writes it: the cast keeps <c>WhenAll</c> from building an array of results.</summary>
    public async Task<Part[]> ExpertAsync(string request, CancellationToken ct)
    {
        var l1T1 = L1T1Async(request, ct);
        var l1T2 = L1T2Async(request, ct);
        var l1T3 = L1T3Async(request, ct);
        var l1T4 = L1T4Async(request, ct);
        var l1T5 = L1T5Async(request, ct);
        var l1T6 = L1T6Async(request, ct);
        var l1T7 = L1T7Async(request, ct);
        var l1T8 = L1T8Async(request, ct);
        await Task.WhenAll((Task)l1T1, l1T2, l1T3, l1T4, l1T5, l1T6, l1T7, l1T8).ConfigureAwait(false);

        var l2T1 = L2T1Async(l1T1.Result, l1T2.Result, ct);
        var l2T2 = L2T2Async(l1T2.Result, l1T3.Result, ct);
        var l2T3 = L2T3Async(l1T3.Result, l1T4.Result, ct);
        var l2T4 = L2T4Async(l1T4.Result, l1T5.Result, ct);
        var l2T5 = L2T5Async(l1T5.Result, l1T6.Result, ct);
        var l2T6 = L2T6Async(l1T6.Result, l1T7.Result, ct);
        var l2T7 = L2T7Async(l1T7.Result, l1T8.Result, ct);
        var l2T8 = L2T8Async(l1T8.Result, l1T1.Result, ct);
        await Task.WhenAll((Task)l2T1, l2T2, l2T3, l2T4, l2T5, l2T6, l2T7, l2T8).ConfigureAwait(false);

        var l3T1 = L3T1Async(l2T1.Result, l2T2.Result, ct);
        var l3T2 = L3T2Async(l2T2.Result, l2T3.Result, ct);
        var l3T3 = L3T3Async(l2T3.Result, l2T4.Result, ct);
        var l3T4 = L3T4Async(l2T4.Result, l2T5.Result, ct);
        var l3T5 = L3T5Async(l2T5.Result, l2T6.Result, ct);
        var l3T6 = L3T6Async(l2T6.Result, l2T7.Result, ct);
        var l3T7 = L3T7Async(l2T7.Result, l2T8.Result, ct);
        var l3T8 = L3T8Async(l2T8.Result, l2T1.Result, ct);
        await Task.WhenAll((Task)l3T1, l3T2, l3T3, l3T4, l3T5, l3T6, l3T7, l3T8).ConfigureAwait(false);

        var l4T1 = L4T1Async(l3T1.Result, l3T2.Result, ct);
        var l4T2 = L4T2Async(l3T2.Result, l3T3.Result, ct);
        var l4T3 = L4T3Async(l3T3.Result, l3T4.Result, ct);
        var l4T4 = L4T4Async(l3T4.Result, l3T5.Result, ct);
        var l4T5 = L4T5Async(l3T5.Result, l3T6.Result, ct);
        var l4T6 = L4T6Async(l3T6.Result, l3T7.Result, ct);
        var l4T7 = L4T7Async(l3T7.Result, l3T8.Result, ct);
        var l4T8 = L4T8Async(l3T8.Result, l3T1.Result, ct);
        await Task.WhenAll((Task)l4T1, l4T2, l4T3, l4T4, l4T5, l4T6, l4T7, l4T8).ConfigureAwait(false);

        var l5T1 = L5T1Async(l4T1.Result, l4T2.Result, ct);
        var l5T2 = L5T2Async(l4T2.Result, l4T3.Result, ct);
        var l5T3 = L5T3Async(l4T3.Result, l4T4.Result, ct);
        var l5T4 = L5T4Async(l4T4.Result, l4T5.Result, ct);
        var l5T5 = L5T5Async(l4T5.Result, l4T6.Result, ct);
        var l5T6 = L5T6Async(l4T6.Result, l4T7.Result, ct);
        var l5T7 = L5T7Async(l4T7.Result, l4T8.Result, ct);
        var l5T8 = L5T8Async(l4T8.Result, l4T1.Result, ct);
        await Task.WhenAll((Task)l5T1, l5T2, l5T3, l5T4, l5T5, l5T6, l5T7, l5T8).ConfigureAwait(false);

        return [l5T1.Result, l5T2.Result, l5T3.Result, l5T4.Result, l5T5.Result, l5T6.Result, l5T7.Result, l5T8.Result];
    }
}
