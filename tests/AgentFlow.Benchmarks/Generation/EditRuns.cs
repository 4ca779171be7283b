using AgentFlow.Generators;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Benchmarks.Generation;

/// <summary>What the generator costs after a keystroke in a project of 1,000 workflows of 10 tasks.</summary>
public class EditRuns
{
    private const int Tasks = 10;

    private Project _project = null!;
    private GeneratorDriver _driver = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _project = new Project(1000, Tasks);
        _driver = CSharpGeneratorDriver.Create(new WorkflowGenerator()).RunGenerators(_project.Compilation);
    }

    [Benchmark(Baseline = true, Description = "an unrelated edit")]
    public void Unrelated() => _driver = _driver.RunGenerators(_project.EditUnrelated());

    [Benchmark(Description = "an edit of one workflow")]
    public void OneWorkflow() => _driver = _driver.RunGenerators(_project.EditWorkflow(Tasks));
}
