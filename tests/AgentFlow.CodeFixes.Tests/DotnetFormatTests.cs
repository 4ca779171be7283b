using AgentFlow.Generators.Analyzers;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AgentFlow.CodeFixes.Tests;

/// <summary>
/// <c>dotnet format</c> asks a fix about the first thing that the analyzer reports, even by an id that is not the fix's, and then mends
/// all in the solution by the key of the answer, even if there was none.
/// </summary>
public class DotnetFormatTests
{
    private const string Source = """
        public partial class Report
        {
            [AgentTask] string Draft(string topic) => topic;

            [AgentTask(DependsOn = [nameof(Draft), nameof(Draft)])] string Review() => "";

            [AgentTask(TimeoutMs = 1_000)] Task WaitAsync() => Task.Delay(1);

            [AgentTask(TimeoutMs = 1_000)] Task<string> ReadAsync() => Task.FromResult("");
        }
        """;

    [Fact]
    public async Task A_fix_says_nothing_of_another_rule_and_mends_all_of_its_own()
    {
        var project = FixableProject.Open(new WorkflowAnalyzer(), [("Test0.cs", Source), ("Test1.cs", TestProject.ImplicitUsings)]);
        var first = (await project.ReportedAsync())[0];
        Assert.Equal("AGF0204", first.Id);
        var document = project.Project.Documents.First();

        await new AddTokenFix().RegisterCodeFixesAsync(new CodeFixContext(document, first, (action, _) => Assert.Fail(action.Title), CancellationToken.None));
        var all = await FixAll.ActionAsync(new AddTokenFix(), project, first, key: null, FixAllScope.Solution);

        var operation = Assert.Single((await all.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());
        var text = (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
        Assert.Equal(
            Source
                .Replace("WaitAsync() => Task.Delay(1)", "WaitAsync(CancellationToken cancellationToken) => Task.Delay(1, cancellationToken)", StringComparison.Ordinal)
                .Replace("ReadAsync()", "ReadAsync(CancellationToken cancellationToken)", StringComparison.Ordinal),
            text);
    }
}
