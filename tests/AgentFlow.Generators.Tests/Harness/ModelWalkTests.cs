using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Sdk;

namespace AgentFlow.Generators.Tests.Harness;

/// <summary>The walk finds what a step must not hold, however deep.</summary>
public class ModelWalkTests
{
    private static readonly Func<Compilation, object>[] Holding =
    [
        compilation => compilation,
        compilation => compilation.Assembly,
        compilation => compilation.SyntaxTrees.First(),
        compilation => compilation.SyntaxTrees.First().GetRoot(),
        compilation => Location.Create(compilation.SyntaxTrees.First(), default),
        compilation => new Lazy<object>(compilation.GlobalNamespace),
        compilation => new List<object?> { 1, "text", new[] { compilation.GlobalNamespace } },
        compilation => (1, (2, compilation.SyntaxTrees.First().GetRoot().GetReference())),
        compilation => new Func<string>(() => compilation.AssemblyName!),
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Holding.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_holds_a_compilation_fails(int holding) =>
        Assert.ThrowsAny<XunitException>(() => ModelWalk.AssertHoldsNothing(Run(Holding[holding])));

    [Fact]
    public void Every_step_is_walked() => Assert.All(
        Steps.All, step => Assert.ThrowsAny<XunitException>(() => ModelWalk.AssertHoldsNothing(Run(compilation => compilation, step))));

    [Fact]
    public void What_all_compilations_share_passes_and_so_does_a_weak_reference() =>
        ModelWalk.AssertHoldsNothing(Run(compilation => (compilation.Options, compilation.ExternalReferences, new WeakReference<Compilation>(compilation))));

    [Fact]
    public void Plain_values_pass() =>
        ModelWalk.AssertHoldsNothing(Run(compilation => new List<object?> { 1, compilation.AssemblyName, null, (1, "a") }));

    private static GeneratorDriverRunResult Run(Func<Compilation, object> value, string step = Steps.Workflows) => CSharpGeneratorDriver
        .Create(
            [new StepGenerator(value, step).AsSourceGenerator()],
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
        .RunGenerators(TestProject.Of("class Report { }").Compile())
        .GetRunResult();

    private sealed class StepGenerator(Func<Compilation, object> value, string step) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider.Select((compilation, _) => value(compilation)).WithTrackingName(step),
            static (_, _) => { });
    }
}
