using System.Runtime.CompilerServices;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Tests.Incremental;

/// <summary>The generator keeps no compilation alive beyond the last: an editor makes one with every keystroke.</summary>
public class MemoryTests
{
    [Fact]
    public void The_first_compilation_is_let_go()
    {
        var project = TestProject.Of("partial class Report { [AgentFlow.AgentTask] void Check() { } }");
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new WorkflowGenerator().AsSourceGenerator()], parseOptions: project.ParseOptions);
        var first = RunOnce(project, ref driver);

        // What is declared stays the same, so that each step may keep what it has from the first run.
        for (var i = 0; i < 3; i++)
            driver = driver.RunGenerators(project.Compile());

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(first.TryGetTarget(out _));
        GC.KeepAlive(driver);
    }

    // Apart, so that no local of the test keeps the compilation.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<Compilation> RunOnce(TestProject project, ref GeneratorDriver driver)
    {
        var compilation = project.Compile();
        driver = driver.RunGenerators(compilation);
        return new(compilation);
    }
}
