using System.Reflection;
using System.Text.RegularExpressions;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AgentFlow.CodeFixes.Tests;

/// <summary>Nothing that belongs to a fix is missing.</summary>
public partial class FixesTests
{
    private static readonly Type[] Fixes =
        [.. typeof(WorkflowFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)];

    public static TheoryData<string> Names => [.. Fixes.Select(fix => fix.Name)];

    [Fact]
    public void Every_rule_that_promises_a_fix_has_one_and_no_other_has()
    {
        var table = RepositoryFiles.Read("src/AgentFlow.Generators/Rules/README.md");
        var promised = Row().Matches(table).Where(row => row.Groups["fix"].Value != "none").Select(row => row.Groups["id"].Value);

        var fixable = Fixes.SelectMany(fix => Create(fix).FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(promised, fixable);
    }

    [Theory, MemberData(nameof(Names))]
    public void It_is_found_by_its_name_and_mends_all_of_a_document_project_or_solution(string name)
    {
        var fix = Fixes.Single(fix => fix.Name == name);

        var export = fix.GetCustomAttribute<ExportCodeFixProviderAttribute>();
        Assert.NotNull(export);
        Assert.Equal(name, export.Name);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(
            [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution],
            Create(fix).GetFixAllProvider()?.GetSupportedFixAllScopes());
    }

    [Theory, MemberData(nameof(Names))]
    public void It_has_tests(string name)
    {
        var tests = typeof(FixesTests).Assembly.GetType($"{typeof(FixesTests).Namespace}.{name}Tests");

        Assert.NotNull(tests);
        Assert.True(tests.GetMethods().Count(method => method.GetCustomAttribute<FactAttribute>() is not null) > 1, $"{name} needs tests.");
    }

    private static CodeFixProvider Create(Type fix) => (CodeFixProvider)Activator.CreateInstance(fix)!;

    [GeneratedRegex(@"^\| \[(?<id>AGF\d+)\]\(.*?\) \| .*? \| .*? \| (?<fix>.*?) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
