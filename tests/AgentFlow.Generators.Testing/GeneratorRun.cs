using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AgentFlow.Generators.Testing;

/// <summary>
/// A run of the generator. It runs again after each of two unrelated edits: every step of the workflows must then be cached, and the
/// declarations where nothing is declared anew; and no step may hold on to a symbol, syntax, a location or a compilation.
/// </summary>
public sealed class GeneratorRun
{
    private GeneratorRun(CSharpCompilation output, GeneratorDriverRunResult result)
    {
        Output = output;
        Result = result;
    }

    /// <summary>The compilation with the generated files.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>What the driver reports of the first run.</summary>
    public GeneratorDriverRunResult Result { get; }

    /// <summary>The generated files, in order of hint name.</summary>
    public IReadOnlyList<GeneratedSourceResult> Files =>
        Result.Results.Single().GeneratedSources.OrderBy(file => file.HintName, StringComparer.Ordinal).ToArray();

    /// <summary>The text of the only generated file.</summary>
    public string Text => Assert.Single(Files).SourceText.ToString();

    /// <summary>Runs the generator on a project.</summary>
    public static GeneratorRun Of(TestProject project)
    {
        var compilation = project.Compile();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new WorkflowGenerator().AsSourceGenerator()],
            parseOptions: project.ParseOptions,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var first = driver.GetRunResult();
        AssertNothingThrown(first);
        ModelWalk.AssertHoldsNothing(first);

        // A class appears that has nothing to do with the workflows; then somebody types inside one of its methods.
        var before = project.Parse("Unrelated.cs", "namespace Unrelated { class C { int M() => 1; } }");
        var after = project.Parse("Unrelated.cs", "namespace Unrelated { class C { int M() => 2; } }");
        driver = driver.RunGenerators(compilation.AddSyntaxTrees(before));
        AssertCached(driver.GetRunResult(), Steps.OfWorkflows);
        driver = driver.RunGenerators(compilation.AddSyntaxTrees(after));
        AssertCached(driver.GetRunResult(), Steps.All);
        return new((CSharpCompilation)output, first);
    }

    /// <summary>Runs the generator on a project of these files.</summary>
    public static GeneratorRun Of(params string[] sources) => Of(TestProject.Of(sources));

    private static void AssertNothingThrown(GeneratorDriverRunResult run)
    {
        foreach (var result in run.Results)
            Assert.Null(result.Exception);
    }

    private static void AssertCached(GeneratorDriverRunResult run, IReadOnlyList<string> names)
    {
        AssertNothingThrown(run);
        foreach (var (name, steps) in run.Results.Single().TrackedSteps.Where(step => names.Contains(step.Key)))
        {
            foreach (var output in steps.SelectMany(step => step.Outputs))
            {
                Assert.True(
                    output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                    $"Step '{name}' is {output.Reason} after an unrelated edit: {output.Value}");
            }
        }
    }
}
