using AgentFlow.Generators.Emission;
using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Emission;

/// <summary>What the user calls things is written into the plan's documentation so that it stays XML, and one line.</summary>
public sealed class DocumentationTextTests
{
    [Theory]
    [InlineData("R&D", "R&amp;D")]
    [InlineData("a<b>c", "a&lt;b&gt;c")]
    [InlineData("</para>", "&lt;/para&gt;")]
    [InlineData("one\ntwo\u2028three", "one two three")]
    [InlineData("one\u0085\u0001two", "one  two")]
    [InlineData("\uFFFE*", " *")]
    [InlineData("🤖", "🤖")]
    public void A_pool_s_name(string name, string expected)
    {
        var literal = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(name, quote: true);
        var workflow = CompiledWorkflow.Of(TestProject.Of($$"""
            using AgentFlow;

            [AgentPool({{literal}}, 2)]
            partial class Flow
            {
                [AgentTask(Agent = {{literal}}, Resilience = {{literal}}), Writes({{literal}}, Exclusive = true)]
                private int Count(string text = {{literal}}) => text.Length;
            }
            """) with { ChecksDocumentation = true });

        Assert.Contains($"<para>Phase 1: Count (in pool {expected})</para>", workflow.Run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character() => Assert.Equal("a b ", DocumentationText.Of("a\uD800b\uDC00"));
}
