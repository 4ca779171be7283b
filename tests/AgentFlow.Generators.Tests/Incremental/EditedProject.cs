using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Tests.Incremental;

/// <summary>A project on which the generator runs after every edit, as an editor has it.</summary>
internal sealed class EditedProject
{
    private readonly TestProject _project;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public EditedProject(params string[] sources)
    {
        _project = TestProject.Of(sources);
        _compilation = _project.Compile();
        _driver = CSharpGeneratorDriver.Create(
            [new WorkflowGenerator().AsSourceGenerator()],
            parseOptions: _project.ParseOptions,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    /// <summary>The generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Generated =>
        Result.GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString());

    /// <summary>The workflows that were parsed to another model than before.</summary>
    public int Reparsed => Changed(Result.TrackedSteps.GetValueOrDefault(Steps.Workflows, []));

    /// <summary>The files that were emitted anew.</summary>
    public int Emitted => Changed(Result.TrackedOutputSteps.SelectMany(step => step.Value));

    /// <summary>True if the project declares what it did, and the parser was not even asked.</summary>
    public bool IsUntouched =>
        Reasons(Steps.Declarations).All(reason => reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached)
        && Reasons(Steps.Workflows).All(reason => reason == IncrementalStepRunReason.Cached);

    public CSharpCompilation Compilation => _compilation;

    private GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>Replaces text in one file, which must be there.</summary>
    public EditedProject Edit(int file, string old, string replacement)
    {
        var tree = _compilation.SyntaxTrees[file];
        Assert.Contains(old, tree.ToString(), StringComparison.Ordinal);
        return With(_compilation.ReplaceSyntaxTree(tree, _project.Parse(tree.FilePath, tree.ToString().Replace(old, replacement))));
    }

    /// <summary>Adds a file.</summary>
    public EditedProject Add(string source) => With(_compilation.AddSyntaxTrees(_project.Parse($"Added{_compilation.SyntaxTrees.Length}.cs", source)));

    /// <summary>Removes a file.</summary>
    public EditedProject Remove(int file) => With(_compilation.RemoveSyntaxTrees(_compilation.SyntaxTrees[file]));

    /// <summary>Runs on another compilation, and checks that a first run on it would give the same.</summary>
    public EditedProject With(CSharpCompilation compilation)
    {
        _compilation = compilation;
        Run();
        var afresh = CSharpGeneratorDriver.Create([new WorkflowGenerator().AsSourceGenerator()], parseOptions: _project.ParseOptions)
            .RunGenerators(_compilation)
            .GetRunResult().Results.Single().GeneratedSources;
        Assert.Equal(afresh.ToDictionary(file => file.HintName, file => file.SourceText.ToString()), Generated);
        return this;
    }

    private void Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        Assert.Null(Result.Exception);
        ModelWalk.AssertHoldsNothing(_driver.GetRunResult());
    }

    private IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.GetValueOrDefault(step, []).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static int Changed(IEnumerable<IncrementalGeneratorRunStep> steps) => steps
        .SelectMany(step => step.Outputs)
        .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
}
