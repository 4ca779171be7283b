namespace AgentFlow.Package.Tests;

/// <summary>The code fixes, found in the package by the SDK's own tool.</summary>
public class CodeFixTests
{
    [Fact]
    public async Task A_fix_of_the_package_mends_what_its_analyzer_reports()
    {
        var consumer = await Consumer.GetAsync("Fixable");

        await consumer.DotNetAsync("format", "analyzers", "--diagnostics", "AGF0204", "--severity", "warn");

        var source = await File.ReadAllTextAsync(Path.Combine(consumer.Folder, "Twice.cs"));
        Assert.Contains("[AgentTask(DependsOn = [nameof(First)])]", source, StringComparison.Ordinal);
    }
}
