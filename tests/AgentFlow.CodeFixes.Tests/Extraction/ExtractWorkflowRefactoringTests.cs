using System.Reflection;
using AgentFlow.CodeFixes.Extraction;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Refactoring = AgentFlow.CodeFixes.Tests.Extraction.RefactoringVerifier;

namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>Where it is found, and where it is offered.</summary>
public class ExtractWorkflowRefactoringTests
{
    private const string Method = """
        public class Orders(IBilling billing)
        {
            public async Task<int> {0}SumAsync(string id)
            {
                {1}Console.WriteLine(id);
                {2}var bill = await billing.FetchAsync(id);
                {3}var count = await billing.CountAsync(bill);
                {4}return count;
            }
        }
        """;

    [Fact]
    public void An_IDE_finds_it_by_its_name()
    {
        var export = typeof(ExtractWorkflowRefactoring).GetCustomAttribute<ExportCodeRefactoringProviderAttribute>();

        Assert.NotNull(export);
        Assert.Equal(nameof(ExtractWorkflowRefactoring), export.Name);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task It_is_offered_on_the_signature_and_on_the_steps(int place)
        => Assert.Contains("new SumWorkflow(billing).RunAsync(id)", await Refactoring.ApplyAsync(WithCaretAt(place)), StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public Task It_is_not_offered_on_other_statements(int place) => Refactoring.OffersNothingAsync(WithCaretAt(place));

    private static string WithCaretAt(int place) => Enumerable.Range(0, 5)
        .Aggregate(Method, (text, index) => text.Replace($"{{{index}}}", index == place ? "$$" : "", StringComparison.Ordinal));
}
