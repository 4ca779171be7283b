using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace AgentFlow.Benchmarks;

/// <summary>
/// Prints what the benchmarks of a class take where they are measured in turn, so that a machine which is busy for a while slows down all of
/// them alike. Each is compared with the baseline before it.
/// </summary>
internal static class InTurn
{
    private const int WarmUps = 12;
    private const double MillisecondsAMeasurement = 40;

    public static async Task PrintAsync<TBenchmarks>(int rounds)
        where TBenchmarks : new()
    {
        foreach (var yields in new[] { true, false })
        {
            var benchmarks = new TBenchmarks();
            typeof(TBenchmarks).GetProperty("Yields")!.SetValue(benchmarks, yields);
            typeof(TBenchmarks).GetMethods().FirstOrDefault(method => method.IsDefined(typeof(GlobalSetupAttribute)))?.Invoke(benchmarks, null);
            var ways = typeof(TBenchmarks).GetMethods()
                .Where(method => method.IsDefined(typeof(BenchmarkAttribute))).OrderBy(method => method.MetadataToken)
                .Select(method => new Way(benchmarks, method)).ToList();
            foreach (var way in ways)
                await way.WarmUpAsync();

            // Each round begins one way later, so that what one leaves behind does not always fall on the same one.
            for (var round = 0; round < rounds; round++)
            {
                for (var i = 0; i < ways.Count; i++)
                    await ways[(round + i) % ways.Count].MeasureAsync();
            }

            Console.WriteLine($"{typeof(TBenchmarks).Name}, {(yields ? "tasks yield" : "tasks complete at once")}: time as fastest, median, mean, and each as a multiple of the baseline's");
            var baseline = ways[0];
            foreach (var way in ways)
            {
                baseline = way.IsBaseline ? way : baseline;
                Console.WriteLine(way.Describe(baseline));
            }
        }
    }

    private sealed class Way(object benchmarks, MethodInfo method)
    {
        private readonly BenchmarkAttribute _benchmark = method.GetCustomAttribute<BenchmarkAttribute>()!;
        private readonly Func<Task> _run = method.CreateDelegate<Func<Task>>(benchmarks);
        private readonly List<double> _times = [];
        private int _calls = 1;

        public bool IsBaseline => _benchmark.Baseline;

        private double Fastest => _times.Min();

        private double Median => _times.Order().ElementAt(_times.Count / 2);

        private double Mean => _times.Average();

        /// <summary>Lets the runtime compile what is called often, and finds how many calls make a measurement.</summary>
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

        public string Describe(Way baseline) => FormattableString.Invariant(
            $"  {_benchmark.Description,-42} {Fastest,12:#,0.00} {Median,12:#,0.00} {Mean,12:#,0.00} µs   {Fastest / baseline.Fastest:0.00} {Median / baseline.Median:0.00} {Mean / baseline.Mean:0.00}");
    }
}
