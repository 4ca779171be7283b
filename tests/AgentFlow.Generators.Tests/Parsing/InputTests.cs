using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>The parameters of <c>RunAsync</c>.</summary>
public class InputTests
{
    [Theory]
    [InlineData("int a, string b", "", "int a, string b")]
    [InlineData("int a", "string b, int a", "int a, string b")]
    [InlineData("int a = 1, int b = 2", "int c", "int c, int a = 1, int b = 2")]
    [InlineData("CancellationToken ct, int a, AgentTaskContext context", "", "int a")]
    [InlineData("[FromTask(\"Missing\")] int a", "", "")]
    [InlineData("int SECOND", "", "")]
    // optional only where every declaration has the same default
    [InlineData("int a = 1", "int a = 1", "int a = 1")]
    [InlineData("int a = 1", "int a = 2", "int a")]
    [InlineData("int a = 1", "int a", "int a")]
    // the stricter annotation
    [InlineData("string? a", "string a", "string a")]
    [InlineData("string a", "string? a", "string a")]
    [InlineData("string? a", "string? a", "string? a")]
    [InlineData("List<string?> a", "List<string> a", "global::System.Collections.Generic.List<string> a")]
    [InlineData("string? a = null", "string a = null!", "string a = null!")]
    [InlineData("string? a = null", "string? a = null", "string? a = default")]
    // identity but for names
    [InlineData("(int X, int Y) a", "(int, int) a", "(int X, int Y) a")]
    [InlineData("object a", "dynamic a", "object a")]
    [InlineData("params string[] a", "", "string[] a")]
    [InlineData("int @class", "", "int class")]
    public void Inputs_are_what_nobody_supplies(string first, string second, string expected) =>
        Assert.Equal(expected, string.Join(", ", Parse(first, second).Inputs.Select(Words)));

    [Theory]
    [InlineData("int a", "long a", "long")]
    [InlineData("int a", "int? a", "int?")]
    [InlineData("string a", "object a", "object")]
    [InlineData("List<int> a", "List<Document> a", "List<Document>")]
    [InlineData("int a", "int a", null)]
    [InlineData("string a", "string? a", null)]
    public void One_name_is_one_type(string first, string second, string? other) =>
        Assert.Equal(other, Assert.Single(Parse(first, second).Inputs).OtherType);

    [Fact]
    public void The_names_of_inputs_are_told_apart_by_case() =>
        Assert.Equal(["url", "URL"], Parse("string url", "string URL").Inputs.Select(input => input.Name));

    private static WorkflowModel Parse(string first, string second) => ParsedWorkflow.OfMembers($$"""
        [AgentTask] void First({{first}}) { }
        [AgentTask] void Second({{second}}) { }
        """);

    private static string Words(InputModel input) => $"{input.Type.Text} {input.Name}{(input.Default is { } value ? $" = {value}" : "")}";
}
