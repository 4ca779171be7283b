using Microsoft.Extensions.Logging;

namespace AgentFlow;

/// <summary>What one attempt at a task, or at one item of it, can ask of its run: a parameter of this type is supplied by the run.</summary>
public sealed class AgentTaskContext
{
    private readonly IContextHost _host;
    private ILogger? _logger;
    private string? _workspace;
    private volatile bool _isOver;

    /// <summary>Makes a context outside a run, for tests of a task that takes one.</summary>
    /// <param name="taskName">The task name.</param>
    /// <param name="loggerFactory">Makes its logger, of the category <paramref name="taskName"/>. Default: nothing is logged.</param>
    /// <param name="timeProvider">Its clock. Default: <see cref="TimeProvider.System"/>.</param>
    /// <param name="attempt">Which attempt it is, from 1.</param>
    /// <param name="item">The index of the item; null for a task without items.</param>
    /// <param name="instance">Which of its pool's instances it runs in, from 0.</param>
    /// <param name="workspace">
    /// The folder that it works in, made on first use. Default: a new one among the temporary files. The caller removes it in both cases.
    /// </param>
    /// <param name="progress">Gets what <see cref="ReportProgress(string)"/> says: how much is done, from 0 to 1, if that was told, and the words.</param>
    public AgentTaskContext(
        string taskName,
        ILoggerFactory? loggerFactory = null,
        TimeProvider? timeProvider = null,
        int attempt = 1,
        int? item = null,
        int instance = 0,
        string? workspace = null,
        Action<double?, string?>? progress = null)
        : this(new LoneContextHost(loggerFactory, timeProvider, workspace, progress), task: 0, taskName, item, attempt, instance)
    {
    }

    internal AgentTaskContext(IContextHost host, int task, string taskName, int? item, int attempt, int instance)
    {
        ArgumentException.ThrowIfNullOrEmpty(taskName);
        ArgumentOutOfRangeException.ThrowIfLessThan(attempt, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(item ?? 0, nameof(item));
        ArgumentOutOfRangeException.ThrowIfNegative(instance);
        _host = host;
        Task = task;
        TaskName = taskName;
        Item = item;
        Attempt = attempt;
        Instance = instance;
    }

    /// <summary>The task, by its task name.</summary>
    public string TaskName { get; }

    /// <summary>Which attempt this is, from 1.</summary>
    public int Attempt { get; }

    /// <summary>The index of the item, from 0, where the task runs once per element; else null.</summary>
    public int? Item { get; }

    /// <summary>Tells this run from others; the same for all tasks of a run.</summary>
    public Guid RunId => _host.RunId;

    /// <summary>
    /// Which of its pool's instances the task runs in, from 0, handed out in turn: no two that run at once have the same, but for a
    /// nested run, which has that of the permit it borrows. 0 for a task without a pool.
    /// </summary>
    /// <remarks>
    /// How many instances a limiter of <see cref="FlowOptions.Pools"/> has is known only as far as they were seen: numbers are added when
    /// all are in use.
    /// </remarks>
    public int Instance { get; }

    /// <summary>
    /// The full path of a folder that no other task, item or run works in, made on first use: of the run's folder in
    /// <see cref="FlowOptions.WorkspaceRoot"/>. All attempts at the task, or at the item, work in the same one, so that one can go on
    /// where the last left off.
    /// </summary>
    /// <remarks>
    /// It is removed when the run ends, unless the run is not complete or <see cref="FlowOptions.KeepWorkspaces"/> is set. Then it stays until the caller
    /// removes it, whether the run was resumed or not.
    /// </remarks>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    /// <exception cref="InvalidOperationException">The run has ended, and its folders are removed.</exception>
    public string Workspace => _workspace ??= _host.WorkspaceOf(this);

    /// <summary>The clock of <see cref="FlowOptions.TimeProvider"/>.</summary>
    public TimeProvider TimeProvider => _host.TimeProvider;

    /// <summary>A logger of the category <c>Workflow.Task</c> from <see cref="FlowOptions.LoggerFactory"/>.</summary>
    public ILogger Logger => _logger ??= _host.LoggerOf(this);

    /// <summary>What the task last said by <see cref="Summarize"/>; null where it said nothing.</summary>
    public string? Summary { get; private set; }

    /// <summary>The index of the task in its plan.</summary>
    internal int Task { get; }

    /// <summary>Says in a few words what came out, such as "45 of 45 tests passed"; kept as the outcome's summary.</summary>
    /// <param name="text">The words; they replace those said before.</param>
    public void Summarize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Summary = text;
    }

    /// <summary>Says what the task is at, such as "reading page 3 of 12", to whoever observes the run.</summary>
    /// <param name="message">The words.</param>
    public void ReportProgress(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Report(fraction: null, message);
    }

    /// <summary>Says how much of the task is done, to whoever observes the run.</summary>
    /// <param name="fraction">From 0, nothing, to 1, all.</param>
    /// <param name="message">What it is at, in a few words.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is no number from 0 to 1.</exception>
    public void ReportProgress(double fraction, string? message = null)
    {
        if (fraction is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "How much is done is a number from 0 to 1.");
        }

        Report(fraction, message);
    }

    /// <summary>The attempt has ended or was given up: nobody hears any more how far it is.</summary>
    internal void End() => _isOver = true;

    private void Report(double? fraction, string? message)
    {
        if (!_isOver)
        {
            _host.ReportProgress(this, fraction, message);
        }
    }
}
