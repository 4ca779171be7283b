using FsCheck;
using FsCheck.Fluent;

namespace AgentFlow.Generators.Tests.Execution;

/// <summary>What environment variables say of a property test; see the tests for which.</summary>
internal static class PropertySettings
{
    public static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : null;

    /// <summary>As many batches as that many runs need, drawn from where <c>AGENTFLOW_PROPERTY_START</c> says.</summary>
    public static Config Of(int runs, int batchSize) => Config.QuickThrowOnFailure
        .WithMaxTest((runs + batchSize - 1) / batchSize)
        .WithReplay((ulong)(Number("AGENTFLOW_PROPERTY_START") ?? 1), 1);
}
