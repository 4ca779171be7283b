namespace AgentFlow.Package.Tests;

/// <summary>A project of the folder Consumers, on its own in a temporary folder, with the package and nothing else of ours.</summary>
internal sealed class Consumer
{
    private readonly PackageUnderTest _package;

    private Consumer(PackageUnderTest package, string name)
    {
        _package = package;
        Folder = Path.Combine(package.Folder, "consumers", name);
    }

    public string Folder { get; }

    public static async Task<Consumer> GetAsync(string name) => new(await PackageUnderTest.GetAsync(), name);

    /// <summary>Runs <c>dotnet</c> in the project's folder; fails unless it succeeds.</summary>
    public Task<string> DotNetAsync(params string[] arguments) => DotNet.RunAsync(Folder, _package.Environment, arguments);

    /// <summary>Builds a project of which the build may fail.</summary>
    public async Task<BuildLog> TryBuildAsync(params string[] arguments)
    {
        var (exitCode, output) = await DotNet.TryRunAsync("dotnet", Folder, _package.Environment, ["build", .. arguments]);
        return new BuildLog(exitCode, output);
    }

    /// <summary>Runs a program that a build or publish of the project made.</summary>
    public async Task<string[]> ExecuteAsync(string outputFolder)
    {
        var program = Path.Combine(Folder, outputFolder, Path.GetFileName(Folder) + (OperatingSystem.IsWindows() ? ".exe" : ""));
        var (exitCode, output) = await DotNet.TryRunAsync(program, Folder, _package.Environment);
        Assert.True(exitCode == 0, $"{program} ended with {exitCode}:\n{output}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
