namespace AgentFlow.Package.Tests;

/// <summary>The project that must not build: each error is ours, at its line, and nothing follows from it.</summary>
public class BrokenConsumerTests
{
    [Fact]
    public async Task Each_broken_rule_is_reported_where_it_is_broken_and_nothing_else_is()
    {
        var consumer = await Consumer.GetAsync("Broken");

        var log = await consumer.TryBuildAsync();

        Assert.NotEqual(0, log.ExitCode);
        var expected = Directory.EnumerateFiles(consumer.Folder, "AGF*.cs").SelectMany(Marked).Order(StringComparer.Ordinal).ToList();
        Assert.True(expected.SequenceEqual(log.Diagnostics), $"""
            Expected:
            {string.Join('\n', expected)}
            Reported:
            {string.Join('\n', log.Diagnostics)}
            {log.Output}
            """);
    }

    /// <summary>The lines that end in the id of the rule that the file is named for.</summary>
    private static IEnumerable<string> Marked(string file)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var severity = id == "AGF0204" ? "warning" : "error";
        return File.ReadLines(file)
            .Index()
            .Where(line => line.Item.EndsWith("// " + id, StringComparison.Ordinal))
            .Select(line => $"{id}.cs({line.Index + 1}): {severity} {id}");
    }
}
