using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace AgentFlow.Generators.Testing;

/// <summary>Sources with their generated code, compiled without a warning and loaded.</summary>
public sealed class CompiledWorkflow
{
    private CompiledWorkflow(GeneratorRun run, byte[] image, byte[] symbols)
    {
        Run = run;
        Image = image;
        Symbols = symbols;
        var context = new AssemblyLoadContext("Test", isCollectible: true);
        Assembly = context.LoadFromStream(new MemoryStream(image), new MemoryStream(symbols));
    }

    /// <summary>The run of the generator.</summary>
    public GeneratorRun Run { get; }

    /// <summary>The loaded assembly; it is unloaded when nothing uses it any more.</summary>
    public Assembly Assembly { get; }

    /// <summary>The assembly's bytes.</summary>
    public byte[] Image { get; }

    /// <summary>Its portable PDB, sources embedded.</summary>
    public byte[] Symbols { get; }

    /// <summary>Generates, compiles and loads. Any warning fails, with the sources.</summary>
    public static CompiledWorkflow Of(TestProject project)
    {
        var run = GeneratorRun.Of(project);
        AssertNoDiagnostics(run.Output);

        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var embedded = run.Output.SyntaxTrees.Select(tree => EmbeddedText.FromSource(tree.FilePath, tree.GetText()));
        var result = run.Output.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), embeddedTexts: embedded);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return new(run, image.ToArray(), symbols.ToArray());
    }

    /// <summary>Generates, compiles and loads files.</summary>
    public static CompiledWorkflow Of(params string[] sources) => Of(TestProject.Of(sources));

    /// <summary>Fails if the compiler has anything to say of the sources or of what was generated for them.</summary>
    public static void AssertNoDiagnostics(Compilation compilation)
    {
        var found = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed).ToList();
        if (found.Count > 0)
            Assert.Fail($"{string.Join("\n", found)}\n\n{string.Join("\n", compilation.SyntaxTrees.Select(tree => $"===== {tree.FilePath}\n{tree}"))}");
    }
}
