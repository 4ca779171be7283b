using AgentFlow.Benchmarks;
using AgentFlow.Benchmarks.Analysis;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/AgentFlow.Benchmarks -- --short            everything, a few minutes
// dotnet run -c Release --project tests/AgentFlow.Benchmarks -- --filter '*Runs*'   BenchmarkDotNet's own options
// dotnet run -c Release --project tests/AgentFlow.Benchmarks -- --analyzers         what each analyzer takes, beside those of the SDK
if (args.Contains("--analyzers"))
{
    await AnalyzerCosts.PrintAsync();
    return;
}

var isShort = args.Contains("--short");
var rest = args.Where(argument => argument != "--short").ToArray();
BenchmarkSwitcher
    .FromAssembly(typeof(BenchmarkConfig).Assembly)
    .Run(rest.Length == 0 ? ["--filter", "*"] : rest, BenchmarkConfig.Create(isShort));
