using System.Diagnostics;

namespace AgentFlow.Benchmarks.Items;

/// <summary>
/// Prints what the fan-outs of <see cref="FanOut"/> take where they are measured in turn, so that a machine which is busy for a while slows down
/// all of them alike.
/// </summary>
internal static class FanOutInTurn
{
    private const int WarmUps = 2;
    private const int Rounds = 14;

    public static async Task PrintAsync()
    {
        foreach (var yields in new[] { true, false })
        {
            var fanOut = new FanOut { Yields = yields };
            var names = new[] { "Parallel.ForEachAsync, a stream", "ForEach, a stream", "Parallel.ForEachAsync into an array", "ForEach with results" };
            var all = new Func<Task>[] { fanOut.ParallelStream, fanOut.ForEachStream, fanOut.ParallelArray, fanOut.ForEachValues };
            var times = all.Select(_ => new List<double>()).ToArray();
            for (var round = -WarmUps; round < Rounds; round++)
            {
                for (var i = 0; i < all.Length; i++)
                {
                    var time = await MillisecondsOfAsync(all[i]);
                    if (round >= 0)
                        times[i].Add(time);
                }
            }

            Console.WriteLine(yields ? "Items yield (ms):" : "Items complete at once (ms):");
            for (var i = 0; i < all.Length; i++)
                Console.WriteLine(FormattableString.Invariant($"  {names[i],-36} fastest {times[i].Min(),5:0}   median {times[i].Order().ElementAt(Rounds / 2),5:0}   mean {times[i].Average(),5:0}"));
        }
    }

    private static async Task<double> MillisecondsOfAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
