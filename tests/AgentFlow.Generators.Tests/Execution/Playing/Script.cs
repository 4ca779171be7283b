namespace AgentFlow.Generators.Tests.Execution;

/// <summary>How the tasks of one run behave, and what they did.</summary>
internal sealed class Script(WorkflowSpec spec)
{
    private static readonly AsyncLocal<Script?> Playing = new();

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Part> _parts = [];
    private readonly List<Entry> _entries = [];

    /// <summary>The script of the run that the calling task belongs to.</summary>
    public static Script Current
    {
        get => Playing.Value ?? throw new InvalidOperationException("No script is being played here.");
        set => Playing.Value = value;
    }

    public bool IsFree => spec.IsFree;

    /// <summary>What happened so far, in order.</summary>
    public IReadOnlyList<Entry> Entries
    {
        get
        {
            lock (_lock)
                return [.. _entries];
        }
    }

    public Part PartOf(string name)
    {
        lock (_lock)
        {
            if (!_parts.TryGetValue(name, out var part))
                _parts.Add(name, part = new Part(this, name, spec.Tasks.First(task => task.Name == name).Behavior));
            return part;
        }
    }

    /// <summary>The token that the tasks of the run were given; none where no task has taken one yet.</summary>
    public CancellationToken Token { get; private set; }

    public Part Enter(string name, CancellationToken token, IReadOnlyList<string> given)
    {
        var part = PartOf(name);
        lock (_lock)
        {
            if (token.CanBeCanceled)
                Token = token;
            _entries.Add(new Entry(name, IsStart: true, string.Join(" | ", given)));
        }

        return part;
    }

    public void Leave(string name)
    {
        lock (_lock)
            _entries.Add(new Entry(name, IsStart: false, ""));
    }

    /// <summary>A task began, with what it was given, or ended well.</summary>
    internal sealed record Entry(string Task, bool IsStart, string Given);
}
