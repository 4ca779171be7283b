using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentFlow.Generators.Effects;

/// <summary>What <c>.editorconfig</c> says of a file. What cannot be read is as if it were not set.</summary>
internal sealed record AnalysisOptions
{
    public const string ThreadSafeTypesKey = "agentflow.thread_safe_types";
    public const string NotThreadSafeTypesKey = "agentflow.not_thread_safe_types";
    public const string UnknownServicesKey = "agentflow.unknown_services";
    public const string SerialAwaitScopeKey = "agentflow.serial_await_scope";
    public const string MaxCallDepthKey = "agentflow.max_call_depth";

    // Each call is followed on the stack of the one before.
    private const int DeepestCalls = 32;

    private static readonly char[] Separators = ['|', ',', ';'];

    /// <summary>Nothing is set.</summary>
    public static AnalysisOptions Default { get; } = new();

    /// <summary>Full metadata names of types that several tasks may use at once.</summary>
    public ImmutableHashSet<string> ThreadSafeTypes { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Full metadata names of types that they may not.</summary>
    public ImmutableHashSet<string> NotThreadSafeTypes { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>A shared service of unknown thread safety is reported; default: it is not.</summary>
    public bool ReportsUnknownServices { get; init; }

    /// <summary>Serial awaits are looked for in workflows alone; default: in every async method.</summary>
    public bool SerialAwaitsInWorkflowsOnly { get; init; }

    /// <summary>How many calls deep effects are followed; default: 8.</summary>
    public int MaxCallDepth { get; init; } = 8;

    public static AnalysisOptions Of(AnalyzerConfigOptions options) => new()
    {
        ThreadSafeTypes = Names(options, ThreadSafeTypesKey),
        NotThreadSafeTypes = Names(options, NotThreadSafeTypesKey),
        ReportsUnknownServices = Is(options, UnknownServicesKey, "report"),
        SerialAwaitsInWorkflowsOnly = Is(options, SerialAwaitScopeKey, "workflows"),
        MaxCallDepth = Math.Min(Number(options, MaxCallDepthKey) ?? Default.MaxCallDepth, DeepestCalls),
    };

    // The sets have no equality of their own.
    public bool Equals(AnalysisOptions? other) => other is not null
        && ThreadSafeTypes.SetEquals(other.ThreadSafeTypes)
        && NotThreadSafeTypes.SetEquals(other.NotThreadSafeTypes)
        && ReportsUnknownServices == other.ReportsUnknownServices
        && SerialAwaitsInWorkflowsOnly == other.SerialAwaitsInWorkflowsOnly
        && MaxCallDepth == other.MaxCallDepth;

    public override int GetHashCode() => (ThreadSafeTypes.Count, NotThreadSafeTypes.Count, ReportsUnknownServices, SerialAwaitsInWorkflowsOnly, MaxCallDepth).GetHashCode();

    private static ImmutableHashSet<string> Names(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var text)
        ? ImmutableHashSet.CreateRange(text.Split(Separators).Select(name => name.Trim()).Where(name => name.Length > 0))
        : ImmutableHashSet<string>.Empty;

    private static bool Is(AnalyzerConfigOptions options, string key, string value) =>
        options.TryGetValue(key, out var text) && text.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);

    // A depth of 0 follows no call.
    private static int? Number(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var text) && int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
