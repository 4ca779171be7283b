using System.Threading.RateLimiting;

namespace AgentFlow.GeneratedCode.Tests.Policies;

[AgentPool("writer", 3)]
internal partial class Writing(Room room)
{
    [AgentTask(Agent = "writer")]
    private async Task<int> WriteAsync([ForEach("pages")] int page, AgentTaskContext context)
    {
        await room.StayAsync(context.Instance);
        return page;
    }
}

/// <summary>Where tasks stay until they are let go one by one; knows how many are in.</summary>
internal sealed class Room
{
    private readonly Queue<TaskCompletionSource> _inside = [];
    private readonly HashSet<int> _instances = [];
    private TaskCompletionSource _changed = new();
    private int _count;

    public int Most { get; private set; }

    public bool HasShared { get; private set; }

    public async Task StayAsync(int instance)
    {
        var leave = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Change(() =>
        {
            HasShared |= !_instances.Add(instance);
            _inside.Enqueue(leave);
            Most = Math.Max(Most, ++_count);
        });
        await leave.Task;
        Change(() =>
        {
            _count--;
            _instances.Remove(instance);
        });
    }

    /// <summary>Waits until that many are in who have not been let go.</summary>
    public async Task FillAsync(int count)
    {
        while (true)
        {
            Task changed;
            lock (_inside)
            {
                if (_inside.Count >= count)
                    return;
                changed = _changed.Task;
            }

            await changed.WaitAsync(Clocks.Patience);
        }
    }

    public void LetGo()
    {
        lock (_inside)
            _inside.Dequeue().SetResult();
    }

    private void Change(Action change)
    {
        TaskCompletionSource changed;
        lock (_inside)
        {
            change();
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
    }
}

/// <summary>Pools in generated code: never more than they have, and none idle while one waits.</summary>
public class PoolTests
{
    private const int Instances = 3;

    [Fact]
    public async Task A_thousand_items_go_three_at_a_time()
    {
        var room = new Room();
        var run = new Writing(room).TryRunAsync(Enumerable.Range(0, 1_000));

        await EmptyAsync(room, 1_000);

        Assert.Equal(Enumerable.Range(0, 1_000), (await run.WaitAsync(Clocks.Patience)).Write.Values);
        Assert.Equal(Instances, room.Most);
        Assert.False(room.HasShared);
    }

    [Fact]
    public async Task A_thousand_tasks_of_runs_that_share_a_pool_go_three_at_a_time()
    {
        var room = new Room();
        using var limiter = new ConcurrencyLimiter(new() { PermitLimit = Instances, QueueLimit = int.MaxValue });
        var options = new FlowOptions { Pools = new Dictionary<string, RateLimiter> { ["writer"] = limiter } };
        var runs = Enumerable.Range(0, 250).Select(run => new Writing(room).RunAsync(Enumerable.Range(4 * run, 4), options)).ToArray();

        await EmptyAsync(room, 1_000);

        var results = await Task.WhenAll(runs).WaitAsync(Clocks.Patience);
        Assert.Equal(Enumerable.Range(0, 1_000), results.SelectMany(result => result.Write));
        Assert.Equal(Instances, room.Most);
        Assert.Equal(Instances, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    private static async Task EmptyAsync(Room room, int tasks)
    {
        for (int left = tasks; left > 0; left--)
        {
            await room.FillAsync(Math.Min(Instances, left));
            room.LetGo();
        }
    }
}
