namespace AgentFlow.Generators.Tests.Incremental;

/// <summary>What a user types all day: nothing is parsed, nothing is emitted.</summary>
public class UnrelatedEditTests
{
    private const string Workflow = """
        using System.Threading.Tasks;
        using AgentFlow;
        namespace Demo;
        // Reads and prints.
        partial class Report
        {
            [AgentTask] async Task<Text> ReadAsync(string path) { await Task.Yield(); return new Text(path); }
            [AgentTask] void Print(Text read) => System.Console.WriteLine(read);
        }
        """;

    private const string Other = """
        namespace Demo;
        class Text(string path)
        {
            public int Length => path.Length;
            public override string ToString() { return path; }
        }
        """;

    [Theory]
    [InlineData(1, "return path;", "return path + path;")]
    [InlineData(1, "=> path.Length;", "=> path.Length + 1;")]
    [InlineData(1, "namespace Demo;", "// A comment.\nnamespace Demo;\n")]
    [InlineData(1, "{ return path; }", "{ return path; } // and so on")]
    [InlineData(0, "await Task.Yield();", "await Task.Yield(); await Task.Yield();")]
    [InlineData(0, "await Task.Yield();", "await Task.")]
    [InlineData(0, "Console.WriteLine(read)", "Console.Write(read)")]
    [InlineData(0, "// Reads and prints.", "/* Reads. */ /* Prints. */\n\n")]
    [InlineData(0, "    [AgentTask] void", "\n\n      /// <summary>Prints.</summary>\n      [AgentTask]\n    void")]
    public void Bodies_comments_and_blanks_leave_all_as_it_is(int file, string old, string replacement)
    {
        var project = new EditedProject(Workflow, Other);
        var before = project.Generated;
        project.Edit(file, old, replacement);
        Assert.True(project.IsUntouched);
        Assert.Equal(0, project.Emitted);
        Assert.Equal(before, project.Generated);
    }

    [Theory]
    [InlineData(1, "public int Length", "public long Length")]
    [InlineData(1, "return path;", "if (path == \"\") { return")] // a brace that is not closed yet takes one from the class
    [InlineData(1, "class Text(", "sealed class Text(")]
    [InlineData(0, "async Task<Text> ReadAsync(string path)", "public async Task<Text> ReadAsync(string path)")]
    public void Another_declaration_with_the_same_model_emits_nothing(int file, string old, string replacement)
    {
        var project = new EditedProject(Workflow, Other).Edit(file, old, replacement);
        Assert.Equal((0, 0), (project.Reparsed, project.Emitted));
    }

    [Fact]
    public void A_new_file_emits_nothing()
    {
        var project = new EditedProject(Workflow, Other).Add("// Empty.").Add("class Unrelated { }");
        Assert.Equal((0, 0), (project.Reparsed, project.Emitted));
    }
}
