using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Harness;

public class MarkupTests
{
    [Theory]
    [InlineData("no marks", "no marks", "")]
    [InlineData("a [|b|] c", "a b c", "?2-3")]
    [InlineData("a {|AGF0203:b|} c", "a b c", "AGF0203@2-3")]
    [InlineData("{|AGF0101:a {|AGF0102:b|}|}", "a b", "AGF0102@2-3 AGF0101@0-3")]
    [InlineData("{|AGF0101:|}x", "x", "AGF0101@0-0")]
    [InlineData("a[0] | b || c {x: 1} [x]", "a[0] | b || c {x: 1} [x]", "")]
    public void Marks_are_taken_out_and_kept_as_places(string marked, string text, string spans)
    {
        var markup = Markup.Parse(marked);
        Assert.Equal(text, markup.Text);
        Assert.Equal(spans, string.Join(" ", markup.Spans.Select(span => $"{(span.Id is { } id ? id + "@" : "?")}{span.Span.Start}-{span.Span.End}")));
    }

    [Fact]
    public void Two_dollars_are_a_position() => Assert.Equal(("ab", 1), (Markup.Parse("a$$b").Text, Markup.Parse("a$$b").Position));

    [Theory]
    [InlineData("a [|b c")]
    [InlineData("{|AGF0101:b")]
    public void A_mark_that_is_not_closed_is_a_mistake(string marked) => Assert.Throws<ArgumentException>(() => Markup.Parse(marked));

    [Theory]
    [InlineData("a {|AGF0203:b|} c")]
    [InlineData("{|AGF0101:a|}{|AGF0102:b|}")]
    [InlineData("{|AGF0101:a {|AGF0102:b|} c|}")]
    public void What_was_found_is_written_as_it_is_read(string marked)
    {
        var markup = Markup.Parse(marked);
        Assert.Equal(marked, Markup.Write(markup.Text, markup.Spans.Select(span => (span.Id!, span.Span))));
    }
}
