using System.IO.Compression;
using System.Xml.Linq;

namespace AgentFlow.Package.Tests;

/// <summary>The package, entry by entry.</summary>
public class PackageContentTests
{
    [Fact]
    public async Task It_holds_these_files_and_no_others()
    {
        using var package = ZipFile.OpenRead((await PackageUnderTest.GetAsync()).File);

        string[] expected =
        [
            "AgentFlow.Generators.nuspec",
            "README.md",
            "[Content_Types].xml",
            "_rels/.rels",
            "analyzers/dotnet/cs/AgentFlow.Generators.dll",
            "analyzers/dotnet/roslyn4.14/cs/AgentFlow.CodeFixes.dll",
            .. RulePages().Select(page => $"docs/rules/{page}"),
            "lib/net10.0/AgentFlow.dll",
            "lib/net10.0/AgentFlow.xml",
            "lib/net8.0/AgentFlow.dll",
            "lib/net8.0/AgentFlow.xml",
            "package/services/metadata/core-properties/nuget.psmdcp",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_symbols_are_a_package_of_their_own()
    {
        using var symbols = ZipFile.OpenRead((await PackageUnderTest.GetAsync()).SymbolsFile);

        Assert.Equal(
            ["lib/net10.0/AgentFlow.pdb", "lib/net8.0/AgentFlow.pdb"],
            symbols.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_depends_on_these_packages_and_nothing_else()
    {
        var groups = (await NuspecAsync()).Descendants().Where(element => element.Name.LocalName == "group").ToList();

        Assert.Equal(["net10.0", "net8.0"], groups.Select(group => group.Attribute("targetFramework")!.Value).Order(StringComparer.Ordinal));
        Assert.All(groups, group =>
            Assert.Equal(
                ["Microsoft.Extensions.Logging.Abstractions", "Polly.Core", "System.Threading.RateLimiting"],
                group.Elements().Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("id", "AgentFlow.Generators")]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    public async Task It_says_what_it_is(string element, string expected) =>
        Assert.Equal(expected, (await NuspecAsync()).Descendants().Single(found => found.Name.LocalName == element).Value);

    [Theory]
    [InlineData("description")]
    [InlineData("tags")]
    [InlineData("projectUrl")]
    [InlineData("releaseNotes")]
    [InlineData("copyright")]
    public async Task It_leaves_nothing_of_its_description_out(string element) =>
        Assert.NotEmpty((await NuspecAsync()).Descendants().Single(found => found.Name.LocalName == element).Value);

    [Fact]
    public async Task The_links_of_its_readme_lead_somewhere_from_a_package_page()
    {
        using var package = ZipFile.OpenRead((await PackageUnderTest.GetAsync()).File);
        using var reader = new StreamReader(package.GetEntry("README.md")!.Open());
        var readme = await reader.ReadToEndAsync();

        Assert.Contains("/blob/main/CONTRIBUTING.md)", readme, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\]\((?!https?:|#)", readme);
        Assert.Equal((await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "README.md"))).Length, readme.TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task The_runtime_is_documented(string framework)
    {
        using var package = ZipFile.OpenRead((await PackageUnderTest.GetAsync()).File);
        using var docs = package.GetEntry($"lib/{framework}/AgentFlow.xml")!.Open();

        var members = XDocument.Load(docs).Descendants("member").Select(member => member.Attribute("name")!.Value);

        Assert.Contains("T:AgentFlow.AgentTaskAttribute", members);
    }

    private static async Task<XDocument> NuspecAsync()
    {
        using var package = ZipFile.OpenRead((await PackageUnderTest.GetAsync()).File);
        using var nuspec = package.GetEntry("AgentFlow.Generators.nuspec")!.Open();
        return XDocument.Load(nuspec);
    }

    private static IEnumerable<string> RulePages()
    {
        var rules = Path.Combine(Repository.Root, "src", "AgentFlow.Generators", "Rules");
        return Directory.EnumerateFiles(rules, "*.md", SearchOption.AllDirectories).Select(page => Path.GetRelativePath(rules, page).Replace('\\', '/'));
    }
}
