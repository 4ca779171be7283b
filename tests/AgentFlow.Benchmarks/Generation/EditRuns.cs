using AgentFlow.Generators;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Benchmarks.Generation;

/// <summary>What the generator costs after a keystroke in a project of 1,000 workflows of 10 tasks.</summary>
[InvocationCount(Edits, 1)]
public class EditRuns
{
    private const int Workflows = 1000;
    private const int Tasks = 10;
    private const int Edits = 8;
    private const int WarmEdits = 300;

    private readonly Queue<Compilation> _edited = new();
    private Project _project = null!;
    private GeneratorDriver _driver = null!;
    private GeneratorDriver _idle = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _project = new Project(Workflows, Tasks);
        _driver = CSharpGeneratorDriver.Create(new WorkflowGenerator()).RunGenerators(_project.Compilation);

        _idle = CSharpGeneratorDriver.Create(new IdleGenerator(Workflows)).RunGenerators(_project.Compilation);

        // An IDE that somebody types in has compiled this code to the end.
        for (var i = 0; i < WarmEdits; i++)
        {
            var edited = _project.EditUnrelated();
            _driver = _driver.RunGenerators(edited);
            _idle = _idle.RunGenerators(edited);
        }
    }

    // Parsing the edited file is the editor's work, not the generator's.
    [IterationSetup(Targets = [nameof(Idle), nameof(Unrelated)])]
    public void EditUnrelated() => Prepare(_project.EditUnrelated);

    [IterationSetup(Target = nameof(OneWorkflow))]
    public void EditWorkflow() => Prepare(() => _project.EditWorkflow(Tasks));

    [Benchmark(Baseline = true, Description = "an unrelated edit")]
    public void Unrelated() => _driver = _driver.RunGenerators(_edited.Dequeue());

    [Benchmark(Description = "an edit of one workflow")]
    public void OneWorkflow() => _driver = _driver.RunGenerators(_edited.Dequeue());

    [Benchmark(Description = "an unrelated edit, and a generator that looks at nothing")]
    public void Idle() => _idle = _idle.RunGenerators(_edited.Dequeue());

    private void Prepare(Func<Compilation> edit)
    {
        for (var i = 0; i < Edits; i++)
            _edited.Enqueue(edit());
    }
}
