namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>Types as generated code writes them, and as messages do.</summary>
public class TypeRefTests
{
    [Theory]
    [InlineData("int", "int", "int", "Value")]
    [InlineData("int?", "int?", "int?", "NullableValue")]
    [InlineData("System.Nullable<Tone>", "global::Demo.Tone?", "Tone?", "NullableValue")]
    [InlineData("string", "string", "string", "Reference")]
    [InlineData("String?", "string?", "string?", "NullableReference")]
    [InlineData("nint", "nint", "nint", "Value")]
    [InlineData("dynamic", "dynamic", "dynamic", "Reference")]
    [InlineData("dynamic?", "dynamic?", "dynamic?", "NullableReference")]
    [InlineData("Document", "global::Demo.Document", "Document", "Reference")]
    [InlineData("List<string?>?", "global::System.Collections.Generic.List<string?>?", "List<string?>?", "NullableReference")]
    [InlineData("(int Low, string? High)", "(int Low, string? High)", "(int Low, string? High)", "Value")]
    [InlineData("(int, int)[]", "(int, int)[]", "(int, int)[]", "Reference")]
    [InlineData("string?[,][]", "string?[,][]", "string?[,][]", "Reference")]
    [InlineData("string[]?[,]", "string[]?[,]", "string[]?[,]", "Reference")]
    [InlineData("Outer<int>.Inner<string>", "global::Demo.Outer<int>.Inner<string>", "Inner<string>", "Reference")]
    [InlineData("@class", "global::Demo.@class", "@class", "Reference")]
    [InlineData("Dictionary<string, Task<int>>", "global::System.Collections.Generic.Dictionary<string, global::System.Threading.Tasks.Task<int>>", "Dictionary<string, Task<int>>", "Reference")]
    [InlineData("V", "V", "V", "Value")]
    [InlineData("V?", "V?", "V?", "NullableValue")]
    [InlineData("R", "R", "R", "Reference")]
    [InlineData("R?", "R?", "R?", "NullableReference")]
    [InlineData("D", "D", "D", "Reference")]
    [InlineData("U", "U", "U", "Unconstrained")]
    [InlineData("U?", "U?", "U?", "NullableReference")]
    [InlineData("I", "I", "I", "Unconstrained")]
    [InlineData("N", "N", "N", "Unconstrained")]
    [InlineData("Missing", "Missing", "Missing", "Reference")]
    [InlineData("List<Missing>", "global::System.Collections.Generic.List<Missing>", "List<Missing>", "Reference")]
    public void A_type(string type, string text, string display, string kind)
    {
        var result = ParsedWorkflow.Of($$"""
            namespace Demo
            {
                enum Tone { }
                class Document { }
                class @class { }
                class Outer<A> { public class Inner<B> { } }

                partial class Report<V, R, D, U, I, N>
                    where V : struct where R : class where D : Document where I : IDisposable where N : notnull
                {
                    [AgentTask] Task<{{type}}> Check() => null!;
                }
            }
            """).Task("Check").Result!;
        Assert.Equal((text, display, kind), (result.Text, result.Display, result.Kind.ToString()));
    }

    [Fact]
    public void An_oblivious_reference_is_not_null()
    {
        var model = ParsedWorkflow.Of("""
            #nullable disable
            partial class Report
            {
                [AgentTask(Optional = true)] string Read() => null;
                [AgentTask] void Print(string read) { }
            }
            """);
        Assert.Equal(("string", "Reference"), (model.Task("Read").Result!.Text, model.Task("Read").Result!.Kind.ToString()));
        Assert.Equal("Unbound NeedsTolerantForm Read", model.Bindings("Print"));
    }
}
