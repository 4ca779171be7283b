namespace AgentFlow.Benchmarks.Runs;

/// <summary>What a task of the benchmarks returns.</summary>
internal sealed record Part(string Name, int Size);
