// A struct runs on a copy taken at the start.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public readonly partial record struct StructWorkflow(int Seed)
{
    [AgentTask]
    private async Task<int> DoubleAsync() => await Task.FromResult(Seed * 2);

    [AgentTask]
    private static async Task<int> OneAsync() => await Task.FromResult(1);

    [AgentTask]
    private int Sum(int @double, int one) => @double + one + Seed;
}
