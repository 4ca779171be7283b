using System.Threading.RateLimiting;

namespace AgentFlow;

/// <summary>The limiters of one run, and what each of its tasks needs of them.</summary>
internal sealed class RunLimits : IDisposable
{
    private readonly FlowPlan _plan;
    private readonly FlowOptions? _options;
    private readonly List<CountingLimiter> _limiters = [];
    private readonly Dictionary<string, OwnSource> _pools = [];
    private readonly Dictionary<string, OwnSource> _queues = [];
    private readonly OwnSource? _bound;

    public RunLimits(FlowPlan plan, FlowOptions? options)
    {
        _plan = plan;
        _options = options;
        foreach (var pool in plan.Pools)
        {
            _pools[pool.Name] = new OwnSource(New(pool.Instances), new InstanceNumbers(pool.Instances));
        }

        foreach (string resource in plan.Tasks.SelectMany(task => task.Exclusive).Distinct())
        {
            _queues.Add(resource, new OwnSource(New(1)));
        }

        int bound = options?.MaxConcurrency ?? plan.MaxConcurrency;
        _bound = bound > 0 ? new OwnSource(New(bound)) : null;
    }

    public PermitNeeds NeedsOf(PlannedTask task)
    {
        string[] resources = [.. task.Exclusive.Distinct().Order(StringComparer.Ordinal)];
        var shared = SharedPoolOf(task);
        var ownPool = shared is null && task.Agent is { } agent ? _pools[agent] : null;
        OwnSource?[] own = [.. resources.Select(resource => _queues[resource]), ownPool, _bound];
        SharedSource?[] sharing = [.. resources.Select(resource => new LockSource(_plan.Name, task.Name, resource)), shared];
        return new PermitNeeds([.. own.OfType<OwnSource>()], [.. sharing.OfType<SharedSource>()]);
    }

    public void Dispose() => _limiters.ForEach(limiter => limiter.Dispose());

    private PoolSource? SharedPoolOf(PlannedTask task)
        => task.Agent is { } agent && _options?.Pools is { } pools && pools.TryGetValue(agent, out var given)
            ? new PoolSource(_plan.Name, task.Name, agent, CountingLimiter.Around(given), _options.TimeProvider ?? TimeProvider.System)
            : null;

    private CountingLimiter New(int permits)
    {
        var limiter = CountingLimiter.Of(permits);
        _limiters.Add(limiter);
        return limiter;
    }
}
