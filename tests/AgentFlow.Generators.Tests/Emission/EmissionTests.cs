using System.Runtime.CompilerServices;
using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Emission;

/// <summary>The emitted code, one case a file in <c>Cases</c>. The first line of a case says what it shows.</summary>
public sealed class EmissionTests
{
    public static TheoryData<string> Cases()
    {
        var cases = new TheoryData<string>();
        foreach (var name in Names())
            cases.Add(name);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void WritesThePlanOf(string name)
    {
        var run = GeneratorRun.Of(Source(name));

        Snapshot.Match(run.Text, $"Cases/{name}.verified.cs");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void CompilesWithoutAWarning(string name)
    {
        var project = TestProject.Of(Source(name)) with { ChecksDocumentation = true };
        var run = GeneratorRun.Of(project);

        // Public types of a case are undocumented on purpose: it is the emitted documentation that is checked.
        var found = run.Output.GetDiagnostics().Where(diagnostic =>
            diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning
            && !(diagnostic.Id == "CS1591" && diagnostic.Location.SourceTree?.FilePath == "Test0.cs"));
        Assert.Empty(found);
    }

    [Fact]
    public void IsTheSameWhateverTheOrderOfFiles()
    {
        string[] parts =
        [
            "namespace Demo; partial class Split { [AgentFlow.AgentTask] int One() => 1; }",
            "namespace Demo; partial class Split { [AgentFlow.AgentTask] int Two(int one) => one; }",
        ];
        var forward = new TestProject { Files = [("A.cs", parts[0]), ("B.cs", parts[1])] };
        var backward = new TestProject { Files = [("B.cs", parts[1]), ("A.cs", parts[0])] };

        Assert.Equal(GeneratorRun.Of(forward).Text, GeneratorRun.Of(backward).Text);
    }

    [Fact]
    public void TellsTypesApartThatDifferInCaseOnly()
    {
        var run = GeneratorRun.Of(
            "partial class Flow { [AgentFlow.AgentTask] int One() => 1; }",
            "partial class FLOW { [AgentFlow.AgentTask] int One() => 1; }");

        Assert.Equal(2, run.Files.Select(file => file.HintName.ToUpperInvariant()).Distinct().Count());
    }

    [Fact]
    public void EndsEveryLineInLf()
    {
        Assert.All(Names(), name => Assert.DoesNotContain("\r", GeneratorRun.Of(Source(name)).Text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names() => Directory.GetFiles(Folder(), "*.cs")
        .Where(file => !file.EndsWith(".verified.cs", StringComparison.Ordinal))
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal);

    private static string Source(string name) => File.ReadAllText(Path.Combine(Folder(), name + ".cs"));

    private static string Folder([CallerFilePath] string caller = "") => Path.Combine(Path.GetDirectoryName(caller)!, "Cases");
}
