using System.Runtime.CompilerServices;

namespace AgentFlow.Tests.PublicApi;

public class PublicApiTests
{
    private const string Accept = "AGENTFLOW_ACCEPT";

    [Fact]
    public void ThePublicApi_IsTheOneWrittenDown()
    {
        string path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "PublicApi.txt");
        string actual = ApiText.Of(typeof(FlowRun).Assembly);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, actual);
        }

        string[] expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n') : [];
        string[] lines = actual.Split('\n');
        string[] difference = [.. expected.Except(lines).Select(line => "- " + line), .. lines.Except(expected).Select(line => "+ " + line)];

        Assert.True(
            difference.Length == 0,
            $"The public API differs from PublicApi.txt. If it is meant to, run the tests with {Accept}=1 and commit the file.\n"
            + string.Join('\n', difference));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
