using System.Reflection;
using AgentFlow.Generators.Rules;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Tests.Rules;

/// <summary>Nothing that belongs to a rule is missing.</summary>
public class RulePagesTests
{
    private static readonly RulePage[] Pages = [.. AllAnalyzers.Rules.Select(rule => new RulePage(rule))];

    public static TheoryData<string> Ids => [.. Pages.Select(page => page.Rule.Id)];

    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        var ids = Pages.Select(page => page.Rule.Id).ToArray();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_help_link_opens_a_page_that_is_there(string id)
    {
        var page = PageOf(id);

        Assert.StartsWith("https://", page.Rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.StartsWith(RulePages.Folder, page.Rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.EndsWith($"src/AgentFlow.Generators/Rules/{page.Path}", page.Rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.True(page.Exists, $"{id} needs its page at src/AgentFlow.Generators/Rules/{page.Path}.");
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_page_says_what_the_rule_says(string id)
    {
        var page = PageOf(id);

        Assert.StartsWith($"# {id}: {page.Rule.Title}\n", page.Text, StringComparison.Ordinal);
        Assert.Equal(page.Severity, RulePage.Table().Match(page.Text).Groups["severity"].Value);
        Assert.All(["What", "Why", "How to fix", "When to suppress"], heading => Assert.Contains($"\n## {heading}\n\n", page.Text, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task The_bad_snippet_reports_the_rule_alone(string id)
    {
        var reported = await Verify.ReportedAsync(PageOf(id).Bad);

        Assert.NotEmpty(reported);
        Assert.All(reported, diagnostic => Assert.Equal(id, diagnostic.Id));
    }

    [Theory, MemberData(nameof(Ids))]
    public Task The_good_snippet_is_clean(string id) => Verify.SilentAsync(PageOf(id).Good);

    [Theory, MemberData(nameof(Ids))]
    public void The_rule_has_a_positive_and_a_negative_test(string id)
    {
        var tests = TestsOf(PageOf(id));

        Assert.Contains(tests, test => test.StartsWith("Reports_", StringComparison.Ordinal));
        Assert.Contains(tests, test => test.StartsWith("Silent_", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_error_is_shown_in_a_real_build()
    {
        var broken = RepositoryFiles.Below("tests/AgentFlow.Package.Tests/Consumers/Broken").Select(file => Path.GetFileNameWithoutExtension(file.Name));

        Assert.Empty(Pages.Select(page => page.Rule).Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Error).Select(rule => rule.Id).Except(broken));
    }

    [Fact]
    public void The_table_lists_every_rule()
    {
        var rows = RepositoryFiles.Read("src/AgentFlow.Generators/Rules/README.md").Split('\n').Where(line => line.StartsWith("| [AGF", StringComparison.Ordinal));

        Assert.Equal(Pages.Select(page => page.Row), rows);
    }

    private static RulePage PageOf(string id) => Pages.Single(page => page.Rule.Id == id);

    // DependencyCycle/AGF0203.md is tested by DependencyCycleTests.
    private static IEnumerable<string> TestsOf(RulePage page)
    {
        var tests = typeof(RulePagesTests).Assembly.GetType($"{typeof(RulePagesTests).Namespace}.{Path.GetDirectoryName(page.Path)}Tests");
        return tests?.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null).Select(method => method.Name) ?? [];
    }
}
