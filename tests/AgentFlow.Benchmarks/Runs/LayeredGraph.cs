namespace AgentFlow.Benchmarks.Runs;

/// <summary>Five layers of eight tasks; each needs two tasks of the layer before.</summary>
#if EAGER
[AgentWorkflow(Schedule = Schedule.Eager)]
internal sealed partial class EagerLayeredGraph(bool yields)
#else
[AgentWorkflow(Schedule = Schedule.Phased)]
internal sealed partial class LayeredGraph(bool yields)
#endif
{
    [AgentTask]
    private async Task<Part> L1T1Async(string request, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(request, 1);
    }

    [AgentTask]
    private async Task<Part> L1T2Async(string request, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(request, 2);
    }

    [AgentTask]
    private async Task<Part> L1T3Async(string request, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(request, 3);
    }

    [AgentTask]
    private async Task<Part> L1T4Async(string request, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(request, 4);
    }

    [AgentTask]
    private async Task<Part> L1T5Async(string request, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(request, 5);
    }

    [AgentTask]
    private async Task<Part> L1T6Async(string request, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(request, 6);
    }

    [AgentTask]
    private async Task<Part> L1T7Async(string request, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(request, 7);
    }

    [AgentTask]
    private async Task<Part> L1T8Async(string request, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(request, 8);
    }

    [AgentTask]
    private async Task<Part> L2T1Async(Part l1T1, Part l1T2, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l1T1.Name, l1T1.Size + l1T2.Size);
    }

    [AgentTask]
    private async Task<Part> L2T2Async(Part l1T2, Part l1T3, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l1T2.Name, l1T2.Size + l1T3.Size);
    }

    [AgentTask]
    private async Task<Part> L2T3Async(Part l1T3, Part l1T4, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l1T3.Name, l1T3.Size + l1T4.Size);
    }

    [AgentTask]
    private async Task<Part> L2T4Async(Part l1T4, Part l1T5, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l1T4.Name, l1T4.Size + l1T5.Size);
    }

    [AgentTask]
    private async Task<Part> L2T5Async(Part l1T5, Part l1T6, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l1T5.Name, l1T5.Size + l1T6.Size);
    }

    [AgentTask]
    private async Task<Part> L2T6Async(Part l1T6, Part l1T7, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l1T6.Name, l1T6.Size + l1T7.Size);
    }

    [AgentTask]
    private async Task<Part> L2T7Async(Part l1T7, Part l1T8, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l1T7.Name, l1T7.Size + l1T8.Size);
    }

    [AgentTask]
    private async Task<Part> L2T8Async(Part l1T8, Part l1T1, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l1T8.Name, l1T8.Size + l1T1.Size);
    }

    [AgentTask]
    private async Task<Part> L3T1Async(Part l2T1, Part l2T2, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l2T1.Name, l2T1.Size + l2T2.Size);
    }

    [AgentTask]
    private async Task<Part> L3T2Async(Part l2T2, Part l2T3, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l2T2.Name, l2T2.Size + l2T3.Size);
    }

    [AgentTask]
    private async Task<Part> L3T3Async(Part l2T3, Part l2T4, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l2T3.Name, l2T3.Size + l2T4.Size);
    }

    [AgentTask]
    private async Task<Part> L3T4Async(Part l2T4, Part l2T5, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l2T4.Name, l2T4.Size + l2T5.Size);
    }

    [AgentTask]
    private async Task<Part> L3T5Async(Part l2T5, Part l2T6, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l2T5.Name, l2T5.Size + l2T6.Size);
    }

    [AgentTask]
    private async Task<Part> L3T6Async(Part l2T6, Part l2T7, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l2T6.Name, l2T6.Size + l2T7.Size);
    }

    [AgentTask]
    private async Task<Part> L3T7Async(Part l2T7, Part l2T8, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l2T7.Name, l2T7.Size + l2T8.Size);
    }

    [AgentTask]
    private async Task<Part> L3T8Async(Part l2T8, Part l2T1, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l2T8.Name, l2T8.Size + l2T1.Size);
    }

    [AgentTask]
    private async Task<Part> L4T1Async(Part l3T1, Part l3T2, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l3T1.Name, l3T1.Size + l3T2.Size);
    }

    [AgentTask]
    private async Task<Part> L4T2Async(Part l3T2, Part l3T3, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l3T2.Name, l3T2.Size + l3T3.Size);
    }

    [AgentTask]
    private async Task<Part> L4T3Async(Part l3T3, Part l3T4, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l3T3.Name, l3T3.Size + l3T4.Size);
    }

    [AgentTask]
    private async Task<Part> L4T4Async(Part l3T4, Part l3T5, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l3T4.Name, l3T4.Size + l3T5.Size);
    }

    [AgentTask]
    private async Task<Part> L4T5Async(Part l3T5, Part l3T6, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l3T5.Name, l3T5.Size + l3T6.Size);
    }

    [AgentTask]
    private async Task<Part> L4T6Async(Part l3T6, Part l3T7, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l3T6.Name, l3T6.Size + l3T7.Size);
    }

    [AgentTask]
    private async Task<Part> L4T7Async(Part l3T7, Part l3T8, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l3T7.Name, l3T7.Size + l3T8.Size);
    }

    [AgentTask]
    private async Task<Part> L4T8Async(Part l3T8, Part l3T1, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l3T8.Name, l3T8.Size + l3T1.Size);
    }

    [AgentTask]
    private async Task<Part> L5T1Async(Part l4T1, Part l4T2, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l4T1.Name, l4T1.Size + l4T2.Size);
    }

    [AgentTask]
    private async Task<Part> L5T2Async(Part l4T2, Part l4T3, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l4T2.Name, l4T2.Size + l4T3.Size);
    }

    [AgentTask]
    private async Task<Part> L5T3Async(Part l4T3, Part l4T4, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l4T3.Name, l4T3.Size + l4T4.Size);
    }

    [AgentTask]
    private async Task<Part> L5T4Async(Part l4T4, Part l4T5, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l4T4.Name, l4T4.Size + l4T5.Size);
    }

    [AgentTask]
    private async Task<Part> L5T5Async(Part l4T5, Part l4T6, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l4T5.Name, l4T5.Size + l4T6.Size);
    }

    [AgentTask]
    private async Task<Part> L5T6Async(Part l4T6, Part l4T7, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l4T6.Name, l4T6.Size + l4T7.Size);
    }

    [AgentTask]
    private async Task<Part> L5T7Async(Part l4T7, Part l4T8, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l4T7.Name, l4T7.Size + l4T8.Size);
    }

    [AgentTask]
    private async Task<Part> L5T8Async(Part l4T8, Part l4T1, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(l4T8.Name, l4T8.Size + l4T1.Size);
    }
}
