using AgentFlow.CodeFixes.Extraction;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>Methods drawn at random come to the same before and after, with the same effects in the same order.</summary>
/// <remarks><c>AGENTFLOW_PROPERTY_RUNS</c> is how many are drawn, <c>AGENTFLOW_PROPERTY_START</c> from where.</remarks>
public class RandomMethodsTests
{
    [Fact]
    public async Task They_compute_the_same()
    {
        var (start, runs) = (Number("AGENTFLOW_PROPERTY_START") ?? 1, Number("AGENTFLOW_PROPERTY_RUNS") ?? 40);
        var before = Enumerable.Range(start, runs).Select(seed => (Name: $"Orders{seed}", Text: Traced.Type(RandomMethod.Draw(seed), $"Orders{seed}"))).ToList();
        var after = new List<(string Name, string Text)>();
        foreach (var (name, text) in before)
        {
            if (await ExtractedAsync(text) is { } extracted)
                after.Add((name, System.Text.RegularExpressions.Regex.Replace(extracted, @"\bSumWorkflow\b", $"SumWorkflow{name}")));
        }

        Assert.InRange(after.Count, runs * 2 / 3, runs);
        var (old, now) = (Compiled(before.Select(file => (file.Name, Markup.Parse(file.Text).Text))), Compiled(after));
        foreach (var (name, text) in after)
        {
            var (expected, actual) = (await Traced.RunAsync(old, name), await Traced.RunAsync(now, name));
            Assert.True(expected == actual, $"Was: {expected}\nNow: {actual}\n{before.First(file => file.Name == name).Text}\n{text}");
        }
    }

    // Null where it is not offered.
    private static async Task<string?> ExtractedAsync(string marked)
    {
        var markup = Markup.Parse(marked);
        var document = FixableProject.Open(TestProject.Of(markup.Text, TestProject.ImplicitUsings, Traced.Source)).Documents.First();
        var actions = new List<CodeAction>();
        await new ExtractWorkflowRefactoring().ComputeRefactoringsAsync(new(document, new TextSpan(markup.Position!.Value, 0), actions.Add, CancellationToken.None));
        if (actions is not [var action])
            return null;
        var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private static CompiledWorkflow Compiled(IEnumerable<(string Name, string Text)> files)
        => CompiledWorkflow.Of([.. files.SelectMany(file => new[] { file.Text, Traced.Entry(file.Name) }), TestProject.ImplicitUsings, Traced.Source]);

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : null;
}
