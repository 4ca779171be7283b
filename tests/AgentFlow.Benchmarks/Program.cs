using AgentFlow.Benchmarks;
using AgentFlow.Benchmarks.Analysis;
using AgentFlow.Benchmarks.Items;
using AgentFlow.Benchmarks.Runs;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/AgentFlow.Benchmarks -- --short            everything, a few minutes
// dotnet run -c Release --project tests/AgentFlow.Benchmarks -- --filter '*Runs*'   BenchmarkDotNet's own options
// dotnet run -c Release --project tests/AgentFlow.Benchmarks -- --analyzers         what each analyzer takes, beside those of the SDK
// dotnet run -c Release --project tests/AgentFlow.Benchmarks -- --in-turn           all ways to run a graph, and a million items, measured in turn
// dotnet run -c Release --project tests/AgentFlow.Benchmarks -- --memory            the most memory that a million items take
if (args.Contains("--analyzers"))
{
    await AnalyzerCosts.PrintAsync();
    return;
}

if (args.Contains("--in-turn"))
{
    await InTurn.PrintAsync<ReferenceGraphRuns>(rounds: 60);
    await InTurn.PrintAsync<LayeredGraphRuns>(rounds: 60);
    await InTurn.PrintAsync<FanOut>(rounds: 14);
    return;
}

if (args.Contains("--memory"))
{
    await ItemMemory.PrintAsync();
    return;
}

var isShort = args.Contains("--short");
var rest = args.Where(argument => argument != "--short").ToArray();
BenchmarkSwitcher
    .FromAssembly(typeof(BenchmarkConfig).Assembly)
    .Run(rest.Length == 0 ? ["--filter", "*"] : rest, BenchmarkConfig.Create(isShort));
