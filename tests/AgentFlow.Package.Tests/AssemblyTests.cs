using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace AgentFlow.Package.Tests;

/// <summary>The assemblies of the package: what they ask of a compiler, and where their sources are found.</summary>
public class AssemblyTests
{
    private const string Generator = "analyzers/dotnet/cs/AgentFlow.Generators.dll";
    private const string Fixes = "analyzers/dotnet/roslyn4.14/cs/AgentFlow.CodeFixes.dll";
    private static readonly string[] WithTheCompiler =
        ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory"];

    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Fact]
    public async Task The_generator_asks_for_a_4_8_compiler_and_nothing_that_is_not_beside_it()
    {
        var references = await ReferencesAsync(Generator);

        Assert.Equal(new Version(4, 8, 0, 0), references["Microsoft.CodeAnalysis"]);
        Assert.Equal(new Version(4, 8, 0, 0), references["Microsoft.CodeAnalysis.CSharp"]);
        Assert.Empty(references.Keys.Except(WithTheCompiler));
    }

    [Fact]
    public async Task The_fixes_ask_for_a_4_14_compiler_and_this_generator()
    {
        var references = await ReferencesAsync(Fixes);

        Assert.Equal(new Version(4, 14, 0, 0), references["Microsoft.CodeAnalysis.Workspaces"]);
        Assert.Equal(new Version(0, 1, 0, 0), references["AgentFlow.Generators"]);
    }

    [Theory]
    [InlineData("lib/net8.0/AgentFlow.pdb")]
    [InlineData("lib/net10.0/AgentFlow.pdb")]
    public async Task A_debugger_finds_the_sources_of_the_runtime(string file)
    {
        using var symbols = ZipFile.OpenRead((await PackageUnderTest.GetAsync()).SymbolsFile);
        using var provider = MetadataReaderProvider.FromPortablePdbStream(Unpack(symbols, file));

        AssertSourcesCanBeFound(provider.GetMetadataReader());
    }

    [Theory]
    [InlineData(Generator)]
    [InlineData(Fixes)]
    public async Task A_debugger_finds_the_sources_of_the_analyzers(string file)
    {
        using var package = ZipFile.OpenRead((await PackageUnderTest.GetAsync()).File);
        using var assembly = new PEReader(Unpack(package, file));
        var embedded = assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);

        AssertSourcesCanBeFound(provider.GetMetadataReader());
    }

    private static void AssertSourcesCanBeFound(MetadataReader symbols)
    {
        var link = symbols.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
            .Select(symbols.GetCustomDebugInformation)
            .Single(information => symbols.GetGuid(information.Kind) == SourceLink);
        var json = JsonDocument.Parse(symbols.GetBlobBytes(link.Value));
        var url = json.RootElement.GetProperty("documents").GetProperty("/_/*").GetString();

        Assert.Matches("^https://raw.githubusercontent.com/[^/]+/[^/]+/[0-9a-f]{40}/\\*$", url);
        var linked = symbols.Documents
            .Where(document => !IsEmbedded(symbols, document))
            .Select(document => symbols.GetString(symbols.GetDocument(document).Name));
        Assert.All(linked, name =>
        {
            Assert.StartsWith("/_/", name, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Repository.Root, name[3..])), $"{name} is neither embedded nor in the repository.");
        });
    }

    private static bool IsEmbedded(MetadataReader symbols, DocumentHandle document) =>
        symbols.GetCustomDebugInformation(document)
            .Any(information => symbols.GetGuid(symbols.GetCustomDebugInformation(information).Kind) == EmbeddedSource);

    private static async Task<Dictionary<string, Version>> ReferencesAsync(string file)
    {
        using var package = ZipFile.OpenRead((await PackageUnderTest.GetAsync()).File);
        using var assembly = new PEReader(Unpack(package, file));
        var metadata = assembly.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version);
    }

    private static MemoryStream Unpack(ZipArchive archive, string file)
    {
        using var entry = archive.GetEntry(file)!.Open();
        var copy = new MemoryStream();
        entry.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }
}
