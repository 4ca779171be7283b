using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace AgentFlow.Benchmarks;

/// <summary>
/// Prints what the benchmarks of a class take where they are measured in turn, so that a machine which is busy for a while slows down all of
/// them alike. The first is what the others are compared with.
/// </summary>
internal static class InTurn
{
    private const int WarmUps = 4;
    private const double MillisecondsAMeasurement = 40;

    public static async Task PrintAsync<TBenchmarks>(int rounds)
        where TBenchmarks : new()
    {
        foreach (var yields in new[] { true, false })
        {
            var benchmarks = new TBenchmarks();
            typeof(TBenchmarks).GetProperty("Yields")!.SetValue(benchmarks, yields);
            typeof(TBenchmarks).GetMethods().FirstOrDefault(method => method.IsDefined(typeof(GlobalSetupAttribute)))?.Invoke(benchmarks, null);
            var ways = typeof(TBenchmarks).GetMethods().Where(method => method.IsDefined(typeof(BenchmarkAttribute))).Select(method => new Way(benchmarks, method)).ToList();
            foreach (var way in ways)
                await way.WarmUpAsync();
            for (var round = 0; round < rounds; round++)
            {
                foreach (var way in ways)
                    await way.MeasureAsync();
            }

            Console.WriteLine($"{typeof(TBenchmarks).Name}, {(yields ? "which yield" : "which complete at once")}: time as fastest, median, mean, and beside the first");
            foreach (var way in ways)
                Console.WriteLine(way.Describe(ways[0]));
        }
    }

    private sealed class Way(object benchmarks, MethodInfo method)
    {
        private readonly BenchmarkAttribute _benchmark = method.GetCustomAttribute<BenchmarkAttribute>()!;
        private readonly Func<Task> _run = method.ReturnType == typeof(Task) ? method.CreateDelegate<Func<Task>>(benchmarks) : () => (Task)method.Invoke(benchmarks, null)!;
        private readonly List<double> _times = [];
        private int _calls = 1;

        private double Fastest => _times.Min();

        private double Median => _times.Order().ElementAt(_times.Count / 2);

        private double Mean => _times.Average();

        /// <summary>Lets the runtime compile the method as it will, and finds how many calls make a measurement.</summary>
        public async Task WarmUpAsync()
        {
            for (var i = 0; i < WarmUps; i++)
            {
                var started = Stopwatch.GetTimestamp();
                for (var call = 0; call < _calls; call++)
                    await _run();
                var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                _calls = Math.Max(1, (int)(_calls * MillisecondsAMeasurement / milliseconds));
            }
        }

        public async Task MeasureAsync()
        {
            var started = Stopwatch.GetTimestamp();
            for (var call = 0; call < _calls; call++)
                await _run();
            _times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds / _calls / _benchmark.OperationsPerInvoke);
        }

        public string Describe(Way first) => FormattableString.Invariant(
            $"  {_benchmark.Description,-42} {Fastest,12:#,0.00} {Median,12:#,0.00} {Mean,12:#,0.00} µs   {Fastest / first.Fastest:0.00} {Median / first.Median:0.00} {Mean / first.Mean:0.00}");
    }
}
