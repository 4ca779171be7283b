Console.WriteLine("AgentFlow.Benchmarks");
