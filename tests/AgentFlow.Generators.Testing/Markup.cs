using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AgentFlow.Generators.Testing;

/// <summary>A source whose expected diagnostics are marked: <c>[|…|]</c>, <c>{|AGF0203:…|}</c>; <c>$$</c> is a position.</summary>
public sealed record Markup(string Text, IReadOnlyList<(string? Id, TextSpan Span)> Spans, int? Position)
{
    /// <summary>Takes the marks out of a source.</summary>
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<(string? Id, TextSpan Span)>();
        var open = new Stack<(string? Id, int Start)>();
        int? position = null;
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                open.Push((null, text.Length));
                i++;
            }
            else if (rest.StartsWith("{|") && rest.IndexOf(':') is var colon and > 2)
            {
                open.Push((rest[2..colon].ToString(), text.Length));
                i += colon;
            }
            else if ((rest.StartsWith("|]") || rest.StartsWith("|}")) && open.Count > 0)
            {
                var (id, start) = open.Pop();
                spans.Add((id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else if (rest.StartsWith("$$"))
            {
                position = text.Length;
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        if (open.Count > 0)
            throw new ArgumentException($"A mark is not closed: {marked}");
        return new(text.ToString(), spans, position);
    }

    /// <summary>The source with what was really found marked in it.</summary>
    public static string Write(string text, IEnumerable<(string Id, TextSpan Span)> spans)
    {
        var marks = spans
            .SelectMany(span => new[] { (At: span.Span.End, Order: 0, Mark: "|}"), (At: span.Span.Start, Order: 1, Mark: $"{{|{span.Id}:") })
            .OrderByDescending(mark => mark.At).ThenByDescending(mark => mark.Order);
        var result = new StringBuilder(text);
        foreach (var (at, _, mark) in marks)
            result.Insert(at, mark);
        return result.ToString();
    }
}
