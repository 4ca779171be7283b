using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>A library that is experimental as a whole.</summary>
public class UseNoticesTests
{
    private const string Marks = """
        [assembly: System.Diagnostics.CodeAnalysis.Experimental("DEMO001")]
        [module: System.Diagnostics.CodeAnalysis.Experimental("DEMO002")]
        """;

    [Theory]
    [InlineData(Marks, "DEMO001, DEMO002")]
    [InlineData("[assembly: System.Diagnostics.CodeAnalysis.Experimental(\"no id\")]", "")]
    [InlineData("", "")]
    public void An_experimental_library_says_so_of_each_type(string marks, string expected)
    {
        var library = TestProject.Of($"{marks} public class Draft;").Compile().WithAssemblyName("Library");
        var user = ParsedWorkflow.Compile("public partial class Report { [AgentTask] int Check(Draft draft) => 1; }").AddReferences(library.ToMetadataReference());

        Assert.Equal(expected, string.Join(", ", ParsedWorkflow.Of(user).SaidOfTasks));
    }

    [Fact]
    public void To_itself_it_does_not() =>
        Assert.Empty(ParsedWorkflow.Of(TestProject.Of($$"""
            {{Marks}}
            public class Draft;
            public partial class Report { [AgentFlow.AgentTask] int Check(Draft draft) => 1; }
            """).Compile()).SaidOfTasks);
}
