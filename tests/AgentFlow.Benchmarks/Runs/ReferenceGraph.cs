namespace AgentFlow.Benchmarks.Runs;

/// <summary>The reference graph: A, B, F independent; C needs A, D needs B, E needs C and D.</summary>
#if EAGER
[AgentWorkflow(Schedule = Schedule.Eager)]
internal sealed partial class EagerReferenceGraph(bool yields)
#else
[AgentWorkflow(Schedule = Schedule.Phased)]
internal sealed partial class ReferenceGraph(bool yields)
#endif
{
    [AgentTask]
    private async Task<Part> AAsync(string request, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(request, 1);
    }

    [AgentTask]
    private async Task<Part> BAsync(string request, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(request, 2);
    }

    [AgentTask]
    private async Task<Part> CAsync(Part a, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(a.Name, a.Size + 3);
    }

    [AgentTask]
    private async Task<Part> DAsync(Part b, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(b.Name, b.Size + 4);
    }

    [AgentTask]
    private async Task<Part> EAsync(Part c, Part d, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(c.Name, c.Size + d.Size);
    }

    [AgentTask]
    private async Task<Part> FAsync(string request, CancellationToken ct)
    {
        if (yields)
            await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return new Part(request, 6);
    }
}
