using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Testing;

/// <summary>What test sources are compiled against: the framework that the tests run on, and the runtime of this build.</summary>
public static class References
{
    private static readonly string[] Own =
        ["AgentFlow.dll", "Microsoft.Extensions.Logging.Abstractions.dll", "Polly.Core.dll", "System.Threading.RateLimiting.dll"];

    /// <summary>Every reference of a project that uses the package.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } = Load(withAgentFlow: true);

    /// <summary>The framework alone: a project that does not use the package.</summary>
    public static IReadOnlyList<MetadataReference> Framework { get; } = Load(withAgentFlow: false);

    private static MetadataReference[] Load(bool withAgentFlow)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework || (withAgentFlow && Own.Contains(Path.GetFileName(path))))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToArray();
    }
}
