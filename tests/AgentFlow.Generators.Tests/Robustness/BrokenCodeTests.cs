using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Robustness;

/// <summary>The generator and the analyzers never throw, whatever stands in the editor.</summary>
/// <remarks><c>AGENTFLOW_ROBUSTNESS_VARIANTS</c> is how many variants of each file are tried.</remarks>
public class BrokenCodeTests
{
    [Fact]
    public async Task Workflows_that_are_whole() =>
        await CheckAsync(Workflows(), variants: 0, mutate: (source, _) => source);

    [Fact]
    public async Task Workflows_with_tokens_deleted_duplicated_and_swapped() =>
        await CheckAsync(Workflows(), variants: 24, TokenEdits.Apply);

    [Fact]
    public async Task Workflows_that_are_being_typed() =>
        await CheckAsync(Workflows(), variants: 8, (source, random) => source[..random.Next(source.Length)]);

    [Fact]
    public async Task Sources_of_this_repository_with_tokens_deleted_duplicated_and_swapped() =>
        await CheckAsync(Sources(), variants: 1, (source, random) => TokenEdits.Apply(random.Next(4) == 0 ? source : TokenEdits.MarkTasks(source), random));

    private static IReadOnlyList<(string Name, string Text)> Workflows() =>
        [.. RepositoryFiles.Below("tests/AgentFlow.Generators.Tests/Emission/Cases").Where(file => !file.Name.EndsWith(".verified.cs", StringComparison.Ordinal)), .. OddWorkflows.All];

    private static IReadOnlyList<(string Name, string Text)> Sources() => [.. RepositoryFiles.Below("src"), .. RepositoryFiles.Below("samples")];

    private static async Task CheckAsync(IReadOnlyList<(string Name, string Text)> files, int variants, Func<string, Random, string> mutate)
    {
        var bench = new Workbench();
        if (variants > 0 && int.TryParse(Environment.GetEnvironmentVariable("AGENTFLOW_ROBUSTNESS_VARIANTS"), out var asked))
            variants = asked;
        for (var file = 0; file < files.Count; file++)
        {
            for (var variant = 0; variant < Math.Max(1, variants); variant++)
            {
                var source = mutate(files[file].Text, new Random((file * 7919) + variant));
                if (await bench.FindFaultAsync(source) is { } fault)
                    Assert.Fail($"{files[file].Name}, variant {variant}: {fault}\n\nSource:\n{source}");
            }
        }

        Assert.True(bench.Generated > 0, "No variant had a generated file: nothing was tried.");
    }
}
