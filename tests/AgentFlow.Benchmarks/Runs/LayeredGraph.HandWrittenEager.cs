namespace AgentFlow.Benchmarks.Runs;

/// <summary>The same graph as an expert writes it where no task may wait for what it does not need: a local function for each task that waits.</summary>
internal sealed partial class LayeredGraph
{
    public async Task<Part[]> ExpertEagerAsync(string request, CancellationToken ct)
    {
        var l1T1 = L1T1Async(request, ct);
        var l1T2 = L1T2Async(request, ct);
        var l1T3 = L1T3Async(request, ct);
        var l1T4 = L1T4Async(request, ct);
        var l1T5 = L1T5Async(request, ct);
        var l1T6 = L1T6Async(request, ct);
        var l1T7 = L1T7Async(request, ct);
        var l1T8 = L1T8Async(request, ct);

        var l2T1 = StartL2T1();
        var l2T2 = StartL2T2();
        var l2T3 = StartL2T3();
        var l2T4 = StartL2T4();
        var l2T5 = StartL2T5();
        var l2T6 = StartL2T6();
        var l2T7 = StartL2T7();
        var l2T8 = StartL2T8();

        var l3T1 = StartL3T1();
        var l3T2 = StartL3T2();
        var l3T3 = StartL3T3();
        var l3T4 = StartL3T4();
        var l3T5 = StartL3T5();
        var l3T6 = StartL3T6();
        var l3T7 = StartL3T7();
        var l3T8 = StartL3T8();

        var l4T1 = StartL4T1();
        var l4T2 = StartL4T2();
        var l4T3 = StartL4T3();
        var l4T4 = StartL4T4();
        var l4T5 = StartL4T5();
        var l4T6 = StartL4T6();
        var l4T7 = StartL4T7();
        var l4T8 = StartL4T8();

        var l5T1 = StartL5T1();
        var l5T2 = StartL5T2();
        var l5T3 = StartL5T3();
        var l5T4 = StartL5T4();
        var l5T5 = StartL5T5();
        var l5T6 = StartL5T6();
        var l5T7 = StartL5T7();
        var l5T8 = StartL5T8();

        await Task.WhenAll((Task)l5T1, l5T2, l5T3, l5T4, l5T5, l5T6, l5T7, l5T8).ConfigureAwait(false);
        return [l5T1.Result, l5T2.Result, l5T3.Result, l5T4.Result, l5T5.Result, l5T6.Result, l5T7.Result, l5T8.Result];

        async Task<Part> StartL2T1()
            => await L2T1Async(await l1T1.ConfigureAwait(false), await l1T2.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL2T2()
            => await L2T2Async(await l1T2.ConfigureAwait(false), await l1T3.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL2T3()
            => await L2T3Async(await l1T3.ConfigureAwait(false), await l1T4.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL2T4()
            => await L2T4Async(await l1T4.ConfigureAwait(false), await l1T5.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL2T5()
            => await L2T5Async(await l1T5.ConfigureAwait(false), await l1T6.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL2T6()
            => await L2T6Async(await l1T6.ConfigureAwait(false), await l1T7.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL2T7()
            => await L2T7Async(await l1T7.ConfigureAwait(false), await l1T8.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL2T8()
            => await L2T8Async(await l1T8.ConfigureAwait(false), await l1T1.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL3T1()
            => await L3T1Async(await l2T1.ConfigureAwait(false), await l2T2.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL3T2()
            => await L3T2Async(await l2T2.ConfigureAwait(false), await l2T3.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL3T3()
            => await L3T3Async(await l2T3.ConfigureAwait(false), await l2T4.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL3T4()
            => await L3T4Async(await l2T4.ConfigureAwait(false), await l2T5.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL3T5()
            => await L3T5Async(await l2T5.ConfigureAwait(false), await l2T6.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL3T6()
            => await L3T6Async(await l2T6.ConfigureAwait(false), await l2T7.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL3T7()
            => await L3T7Async(await l2T7.ConfigureAwait(false), await l2T8.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL3T8()
            => await L3T8Async(await l2T8.ConfigureAwait(false), await l2T1.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL4T1()
            => await L4T1Async(await l3T1.ConfigureAwait(false), await l3T2.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL4T2()
            => await L4T2Async(await l3T2.ConfigureAwait(false), await l3T3.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL4T3()
            => await L4T3Async(await l3T3.ConfigureAwait(false), await l3T4.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL4T4()
            => await L4T4Async(await l3T4.ConfigureAwait(false), await l3T5.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL4T5()
            => await L4T5Async(await l3T5.ConfigureAwait(false), await l3T6.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL4T6()
            => await L4T6Async(await l3T6.ConfigureAwait(false), await l3T7.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL4T7()
            => await L4T7Async(await l3T7.ConfigureAwait(false), await l3T8.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL4T8()
            => await L4T8Async(await l3T8.ConfigureAwait(false), await l3T1.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL5T1()
            => await L5T1Async(await l4T1.ConfigureAwait(false), await l4T2.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL5T2()
            => await L5T2Async(await l4T2.ConfigureAwait(false), await l4T3.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL5T3()
            => await L5T3Async(await l4T3.ConfigureAwait(false), await l4T4.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL5T4()
            => await L5T4Async(await l4T4.ConfigureAwait(false), await l4T5.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL5T5()
            => await L5T5Async(await l4T5.ConfigureAwait(false), await l4T6.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL5T6()
            => await L5T6Async(await l4T6.ConfigureAwait(false), await l4T7.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL5T7()
            => await L5T7Async(await l4T7.ConfigureAwait(false), await l4T8.ConfigureAwait(false), ct).ConfigureAwait(false);

        async Task<Part> StartL5T8()
            => await L5T8Async(await l4T8.ConfigureAwait(false), await l4T1.ConfigureAwait(false), ct).ConfigureAwait(false);
    }
}
