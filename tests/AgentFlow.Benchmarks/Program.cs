using AgentFlow.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/AgentFlow.Benchmarks -- --short            everything, a few minutes
// dotnet run -c Release --project tests/AgentFlow.Benchmarks -- --filter '*Runs*'   BenchmarkDotNet's own options
var isShort = args.Contains("--short");
var rest = args.Where(argument => argument != "--short").ToArray();
BenchmarkSwitcher
    .FromAssembly(typeof(BenchmarkConfig).Assembly)
    .Run(rest.Length == 0 ? ["--filter", "*"] : rest, BenchmarkConfig.Create(isShort));
