// Inputs: required ones first, then optional ones, in order of first appearance.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public enum Mode
{
    Fast,
    Thorough,
}

public partial class Inputs
{
    [AgentTask]
    private async Task<string> FirstAsync(string topic, int limit = 10, Mode mode = Mode.Thorough, string separator = "\n", double factor = double.NaN, DateTime since = default, int? maximum = null)
        => await Task.FromResult($"{topic} {limit} {mode} {separator} {factor} {since} {maximum}");

    [AgentTask]
    private async Task<int> SecondAsync(string topic, bool isDraft, string? note) => await Task.FromResult(topic.Length + (isDraft ? 1 : 0) + (note?.Length ?? 0));
}
