using AgentFlow.Generators;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Benchmarks.Generation;

/// <summary>The generator's first run on a project, as in a build. The compilation is new each time, so binding counts.</summary>
public class ColdRuns
{
    private Project _project = null!;

    /// <summary>Workflows × tasks of each.</summary>
    [Params("1 x 10", "100 x 10", "1000 x 10", "1 x 500", "1 x 2000")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        var parts = Size.Split(" x ");
        _project = new Project(int.Parse(parts[0], null), int.Parse(parts[1], null));
    }

    [Benchmark(Description = "cold run")]
    public GeneratorDriver Cold() =>
        CSharpGeneratorDriver.Create(new WorkflowGenerator()).RunGenerators(_project.EditUnrelated());
}
