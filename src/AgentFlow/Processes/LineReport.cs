namespace AgentFlow;

/// <summary>Tells lines to all who want them, one at a time.</summary>
internal sealed class LineReport
{
    private readonly object _turn = new();
    private readonly Action<string>? _progress;

    public LineReport(AgentProcessStart start, Action<string>? progress)
    {
        _progress = progress;
        Output = To(start.OnOutput);
        Error = To(start.OnError);
    }

    /// <summary>Takes the lines of the standard output; null where nobody wants them.</summary>
    public Action<string>? Output { get; }

    /// <summary>Takes the lines of the standard error; null where nobody wants them.</summary>
    public Action<string>? Error { get; }

    private Action<string>? To(Action<string>? callback) => callback is null && _progress is null ? null : line =>
    {
        lock (_turn)
        {
            callback?.Invoke(line);
            if (!string.IsNullOrWhiteSpace(line))
            {
                _progress?.Invoke(line);
            }
        }
    };
}
