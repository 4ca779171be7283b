using System.Text;

namespace AgentFlow.Generators.Emission;

/// <summary>Writes indented lines that end in LF, whatever the machine.</summary>
internal sealed class SourceWriter
{
    private const string OneLevel = "    ";

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes each line of <paramref name="text"/> at the current depth; empty lines stay empty.</summary>
    public SourceWriter Line(string text = "")
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                for (var i = 0; i < _depth; i++)
                    _text.Append(OneLevel);
            }

            _text.Append(line).Append('\n');
        }

        return this;
    }

    /// <summary>Writes <paramref name="header"/> and an opening brace; dispose the result to close it with <paramref name="end"/>.</summary>
    public Block Open(string header, string end = "}")
    {
        Line(header).Line("{");
        _depth++;
        return new Block(this, end);
    }

    /// <summary>Indents what follows by one level until the result is disposed.</summary>
    public Block Indent()
    {
        _depth++;
        return new Block(this, end: null);
    }

    public override string ToString() => _text.ToString();

    /// <summary>An open block.</summary>
    public readonly struct Block(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (end is not null)
                writer.Line(end);
        }
    }
}
