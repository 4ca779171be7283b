namespace AgentFlow.Package.Tests;

/// <summary>The command line: a build shows each diagnostic at its place, and <c>dotnet format</c> applies the fixes of the package.</summary>
public class CodeFixTests
{
    [Fact]
    public async Task A_build_shows_each_diagnostic_and_dotnet_format_mends_them_all()
    {
        var consumer = await Consumer.GetAsync("Fixable");
        var expected = Directory.EnumerateFiles(consumer.Folder, "AGF*.cs").SelectMany(Marked).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(expected);

        var before = await consumer.TryBuildAsync();
        Assert.Equal(0, before.ExitCode);
        Assert.Equal(expected, before.Places);
        var ran = await consumer.ExecuteAsync("bin/Debug/net10.0");

        await consumer.DotNetAsync("format", "analyzers", "--severity", "info", "--no-restore");

        var after = await consumer.TryBuildAsync("--no-restore");
        Assert.Equal(0, after.ExitCode);
        Assert.True(after.Places.Count == 0, after.Output);
        Assert.Equal(ran, await consumer.ExecuteAsync("bin/Debug/net10.0"));
    }

    /// <summary>Lines that end in the id of the rule that the file is named for, and the last text before that the rule is about.</summary>
    private static IEnumerable<string> Marked(string file)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            if (line.Split($" // {id}: ") is [var code, var text])
            {
                var column = code.LastIndexOf(text, StringComparison.Ordinal) + 1;
                yield return $"{id}.cs({index + 1},{column}): warning {id}";
            }
        }
    }
}
