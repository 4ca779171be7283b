using System.Threading.RateLimiting;

namespace AgentFlow;

/// <summary>The lock of one external resource, one in the process; forgotten when nobody holds it or waits for it.</summary>
internal sealed class ExclusiveLock
{
    private static readonly Dictionary<string, ExclusiveLock> ByResource = new(StringComparer.Ordinal);

    private readonly string _resource;
    private int _users;

    private ExclusiveLock(string resource) => _resource = resource;

    public RateLimiter Limiter { get; } = CountingLimiter.Of(1);

    /// <summary>The lock, which stays until <see cref="Return"/> was called as often as this.</summary>
    public static ExclusiveLock Rent(string resource)
    {
        lock (ByResource)
        {
            if (!ByResource.TryGetValue(resource, out var found))
            {
                ByResource.Add(resource, found = new ExclusiveLock(resource));
            }

            found._users++;
            return found;
        }
    }

    public static bool IsKnown(string resource)
    {
        lock (ByResource)
        {
            return ByResource.ContainsKey(resource);
        }
    }

    public void Return()
    {
        lock (ByResource)
        {
            if (--_users == 0)
            {
                ByResource.Remove(_resource);
            }
        }
    }
}
