using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>The default of an input as C# text: what the compiler reads back from it is the same value.</summary>
public class DefaultValueTests
{
    [Theory]
    [InlineData("bool", "true", "true")]
    [InlineData("sbyte", "-128", "-128")]
    [InlineData("byte", "0xFF", "255")]
    [InlineData("int", "-5", "-5")]
    [InlineData("uint", "4294967295", "4294967295")]
    [InlineData("long", "long.MinValue", "-9223372036854775808")]
    [InlineData("ulong", "ulong.MaxValue", "18446744073709551615")]
    [InlineData("nint", "7", "7")]
    [InlineData("char", "'a'", "'a'")]
    [InlineData("char", "'\\''", "'\\''")]
    [InlineData("char", "'\\n'", "'\\n'")]
    [InlineData("char", "'\\u0001'", "'\\u0001'")]
    [InlineData("string", "\"a \\\"b\\\"\\r\\n\\t\\\\ \\0\"", "\"a \\\"b\\\"\\r\\n\\t\\\\ \\0\"")]
    [InlineData("string", "\"\"", "\"\"")]
    [InlineData("string", "\"\u00fc \\u2028\"", "\"\u00fc \\u2028\"")]
    [InlineData("string?", "null", "default")]
    [InlineData("string", "null!", "null!")]
    [InlineData("float", "0.1f", "0.1f")]
    [InlineData("float", "float.NaN", "float.NaN")]
    [InlineData("double", "-0.0", "-0d")]
    [InlineData("double", "1e300", "1E+300d")]
    [InlineData("double", "double.NegativeInfinity", "double.NegativeInfinity")]
    [InlineData("decimal", "1.50m", "1.50m")]
    [InlineData("decimal", "-79228162514264337593543950335m", "-79228162514264337593543950335m")]
    [InlineData("Tone", "Tone.Calm", "global::Demo.Tone.Calm")]
    [InlineData("Tone", "Tone.Loud", "(global::Demo.Tone)(1)")]
    [InlineData("Tone", "(Tone)(-7)", "(global::Demo.Tone)(-7)")]
    [InlineData("Tone?", "Tone.Calm", "global::Demo.Tone.Calm")]
    [InlineData("Tone?", "null", "default")]
    [InlineData("int?", "3", "3")]
    [InlineData("int?", "null", "default")]
    [InlineData("DateTime", "default", "default")]
    [InlineData("(int, string)", "default", "default")]
    [InlineData("Document?", "default", "default")]
    [InlineData("List<int>", "null!", "null!")]
    public void Every_kind_of_constant(string type, string written, string expected)
    {
        var input = Assert.Single(ParsedWorkflow.OfMembers($"[AgentTask] void Check({type} value = {written}) {{ }}").Inputs);
        Assert.Equal(expected, input.Default);

        var compilation = ParsedWorkflow.Compile($$"""
            namespace Demo;
            class Document { }
            enum Tone { Calm, Loud, Shrill = Loud }
            class Both
            {
                void Written({{type}} value = {{written}}) { }
                void Emitted({{input.Type.Text}} value = {{input.Default}}) { }
            }
            """);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        var both = compilation.GetTypeByMetadataName("Demo.Both")!;
        Assert.Equal(DefaultOf("Written"), DefaultOf("Emitted"));

        object? DefaultOf(string method) => both.GetMembers(method).OfType<IMethodSymbol>().Single().Parameters.Single().ExplicitDefaultValue;
    }

    [Theory]
    [InlineData("partial class Report<T> { [AgentTask] void Check(T value = default!) { } }", "default!")]
    [InlineData("partial class Report<T> where T : struct { [AgentTask] void Check(T value = default) { } }", "default")]
    [InlineData("partial class Report<T> where T : class { [AgentTask] void Check(T? value = null) { } }", "default")]
    [InlineData("partial class Report<T> where T : class { [AgentTask] void Check(T value = null!) { } }", "null!")]
    [InlineData("#nullable disable\npartial class Report { [AgentTask] void Check(string value = null) { } }", "null!")]
    [InlineData("partial class Report { [AgentTask] void Check([System.Runtime.InteropServices.Optional] int value) { } }", null)]
    [InlineData("partial class Report { [AgentTask] void Check([System.Runtime.InteropServices.Optional, System.Runtime.CompilerServices.DateTimeConstant(5)] DateTime value) { } }", null)]
    [InlineData("partial class Report { [AgentTask] void Check(string value = 5) { } }", "null!")]
    [InlineData("partial class Report { [AgentTask] void Check(int value = ) { } }", "default")]
    public void Where_there_is_no_constant(string source, string? expected) =>
        Assert.Equal(expected, Assert.Single(ParsedWorkflow.Of(source).Inputs).Default);
}
