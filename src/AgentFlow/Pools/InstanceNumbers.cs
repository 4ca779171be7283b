using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;

namespace AgentFlow;

/// <summary>Numbers for the instances of a pool, from 0, handed out in turn; a number is given to one holder at a time.</summary>
internal sealed class InstanceNumbers(int count)
{
    private static readonly ConditionalWeakTable<RateLimiter, InstanceNumbers> ByLimiter = [];

    private readonly HashSet<int> _taken = [];
    private int _count = count;
    private int _next;

    /// <summary>Those of a pool that several runs share. How many it has is known at best; more are added as they are needed.</summary>
    public static InstanceNumbers Of(RateLimiter limiter) => ByLimiter.GetValue(limiter, static limiter => new(CountOf(limiter)));

    /// <summary>How many there are, as far as is known.</summary>
    public int Count => Volatile.Read(ref _count);

    public int Take()
    {
        lock (_taken)
        {
            if (_taken.Count == _count)
            {
                _next = _count++;
            }

            while (!_taken.Add(_next))
            {
                _next = (_next + 1) % _count;
            }

            int taken = _next;
            _next = (taken + 1) % _count;
            return taken;
        }
    }

    public void Return(int instance)
    {
        lock (_taken)
        {
            _taken.Remove(instance);
        }
    }

    private static int CountOf(RateLimiter limiter)
        => limiter is CountingLimiter ? (int)Math.Clamp(limiter.GetStatistics()?.CurrentAvailablePermits ?? 0, 1, int.MaxValue) : 1;
}
