using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit;

namespace AgentFlow.Generators.Testing;

/// <summary>Texts that are held by files beside the tests. <c>AGENTFLOW_ACCEPT=1</c> writes them anew.</summary>
public static class Snapshot
{
    private static bool IsAccepting => Environment.GetEnvironmentVariable("AGENTFLOW_ACCEPT") == "1";

    /// <summary>Fails, with a diff, unless <paramref name="actual"/> is what the file holds.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="file">The file's name, relative to the folder of the calling test.</param>
    /// <param name="caller">Supplied by the compiler.</param>
    public static void Match(string actual, string file, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, file);
        if (IsAccepting)
        {
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual)
            Assert.Fail($"{file} differs. If the new text is right, run the test again with AGENTFLOW_ACCEPT=1.\n{Diff(expected, actual)}");
    }

    /// <summary>The lines that differ: <c>- </c> expected, <c>+ </c> actual.</summary>
    public static string Diff(string expected, string actual)
    {
        var text = new StringBuilder();
        foreach (var line in new InlineDiffBuilder(new DiffPlex.Differ()).BuildDiffModel(expected, actual).Lines)
        {
            if (line.Type is ChangeType.Deleted or ChangeType.Inserted)
                text.Append(line.Type == ChangeType.Deleted ? "- " : "+ ").Append(line.Text).Append('\n');
        }

        return text.ToString();
    }
}
