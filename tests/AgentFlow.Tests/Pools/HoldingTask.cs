using System.Threading.RateLimiting;

namespace AgentFlow.Tests.Pools;

/// <summary>A task that holds something, and in which runs are started.</summary>
internal sealed class HoldingTask : IDisposable
{
    private readonly string _name;
    private readonly PermitDesk _desk;
    private readonly Permit _permit;
    private readonly ExecutionContext _within;

    public HoldingTask(string name, string? resource, RateLimiter? limiter = null)
    {
        _name = name;
        _desk = Desk(name, "Outer", resource is null ? [] : [resource], limiter);
        (_permit, _within) = EnterAsync().Result;
    }

    /// <summary>A task of a run that is nested in this one.</summary>
    public HoldingTask Child(string name, string? resource) => Within(() => new HoldingTask(name, resource));

    /// <summary>Asks for the permit of a task of a nested run.</summary>
    public Task<Permit> Nested(string? resource, RateLimiter? limiter = null, CancellationToken cancellationToken = default)
        => NestedWriting(resource is null ? [] : [resource], limiter, cancellationToken);

    /// <summary>Asks for the permit of a task of a nested run.</summary>
    public Task<Permit> NestedWriting(string[] resources, RateLimiter? limiter = null, CancellationToken cancellationToken = default)
        => Within(() => Desk($"In{_name}", "Inner", resources, limiter).Ask(0, cancellationToken));

    public void Dispose()
    {
        _permit.Dispose();
        _desk.Dispose();
    }

    private T Within<T>(Func<T> work)
    {
        T result = default!;
        ExecutionContext.Run(_within.CreateCopy(), _ => result = work(), state: null);
        return result;
    }

    // What the permit lends flows from here on, and no further than this method.
    private async Task<(Permit Permit, ExecutionContext Within)> EnterAsync()
    {
        var permit = await _desk.AcquireAsync(0, CancellationToken.None);
        permit.Enter();
        return (permit, ExecutionContext.Capture()!);
    }

    private static PermitDesk Desk(string name, string task, string[] resources, RateLimiter? limiter)
    {
        var planned = PermitPlan.Task(task, limiter is null ? null : "llm", resources);
        var plan = new FlowPlan(name, Schedule.Phased, OnFailure.Continue, planned) { Pools = [new("llm", 1)] };
        return plan.Desk(limiter is null ? null : new() { Pools = new Dictionary<string, RateLimiter> { ["llm"] = limiter } });
    }
}
