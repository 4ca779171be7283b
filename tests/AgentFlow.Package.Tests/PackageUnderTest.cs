namespace AgentFlow.Package.Tests;

/// <summary>The package, packed once for all tests under a version that no cache knows.</summary>
internal sealed class PackageUnderTest
{
    private static readonly Lazy<Task<PackageUnderTest>> Once = new(PackOnceAsync);
    private static PackageUnderTest? _packed;

    private PackageUnderTest(string folder)
    {
        Folder = folder;
        Version = "0.1.0-test." + Path.GetFileName(folder).Split('-')[^1].ToLowerInvariant();
        Environment = new Dictionary<string, string> { ["AGENTFLOW_FEED"] = Feed, ["AGENTFLOW_VERSION"] = Version };
    }

    /// <summary>The folder that everything of this test run is in; it is deleted when the tests end.</summary>
    public string Folder { get; }

    public string Version { get; }

    public string Feed => Path.Combine(Folder, "feed");

    public string File => Path.Combine(Feed, $"AgentFlow.Generators.{Version}.nupkg");

    public string SymbolsFile => Path.ChangeExtension(File, ".snupkg");

    /// <summary>What a consumer's build needs to find the package.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public static Task<PackageUnderTest> GetAsync() => Once.Value;

    /// <summary>Deletes what the tests of this run made, also from the package cache.</summary>
    public static void Delete()
    {
        if (_packed is not { } package)
        {
            return;
        }

        var home = System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile);
        var cache = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(home, ".nuget", "packages");
        foreach (var folder in new[] { package.Folder, Path.Combine(cache, "agentflow.generators", package.Version) }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The build of the solution has run the analyzers; they change no byte, and take half of the time.
    /// <summary>Packs a checkout into a folder.</summary>
    public Task<string> PackAsync(string checkout, string feed, string? artifacts = null) => DotNet.RunAsync(
        checkout,
        Environment,
        ["pack", "src/AgentFlow", "--output", feed, $"-p:Version={Version}", "-p:RunAnalyzersDuringBuild=false", .. artifacts is null ? Array.Empty<string>() : ["--artifacts-path", artifacts]]);

    private static async Task<PackageUnderTest> PackOnceAsync()
    {
        var package = new PackageUnderTest(Directory.CreateTempSubdirectory("agentflow-package-").FullName);
        _packed = package;

        // Build output of its own: a build of the solution may run beside these tests.
        await package.PackAsync(Repository.Root, package.Feed, Path.Combine(package.Folder, "artifacts"));
        Repository.CopyFolder(Path.Combine(AppContext.BaseDirectory, "Consumers"), Path.Combine(package.Folder, "consumers"));
        return package;
    }
}
