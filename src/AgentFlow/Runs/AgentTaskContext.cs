using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentFlow;

/// <summary>What a task can ask of its run: a parameter of this type is supplied by the run.</summary>
public sealed class AgentTaskContext
{
    private readonly string _logCategory;
    private readonly ILoggerFactory? _loggers;
    private ILogger? _logger;

    /// <summary>Makes a context outside a run, for tests of a task that takes one.</summary>
    /// <param name="taskName">The task name.</param>
    /// <param name="loggerFactory">Makes its logger. Default: nothing is logged.</param>
    /// <param name="timeProvider">Its clock. Default: <see cref="TimeProvider.System"/>.</param>
    public AgentTaskContext(string taskName, ILoggerFactory? loggerFactory = null, TimeProvider? timeProvider = null)
        : this(taskName, Guid.NewGuid(), taskName, loggerFactory, timeProvider)
    {
    }

    internal AgentTaskContext(string taskName, Guid runId, string logCategory, ILoggerFactory? loggers, TimeProvider? clock)
    {
        ArgumentException.ThrowIfNullOrEmpty(taskName);
        TaskName = taskName;
        RunId = runId;
        _logCategory = logCategory;
        _loggers = loggers;
        TimeProvider = clock ?? TimeProvider.System;
    }

    /// <summary>The task, by its task name.</summary>
    public string TaskName { get; }

    /// <summary>Tells this run from others; the same for all tasks of a run.</summary>
    public Guid RunId { get; }

    /// <summary>The clock of <see cref="FlowOptions.TimeProvider"/>.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>A logger of the category <c>Workflow.Task</c> from <see cref="FlowOptions.LoggerFactory"/>.</summary>
    public ILogger Logger => _logger ??= _loggers?.CreateLogger(_logCategory) ?? NullLogger.Instance;

    /// <summary>What the task last said by <see cref="Summarize"/>; null where it said nothing.</summary>
    public string? Summary { get; private set; }

    /// <summary>Says in a few words what came out, such as "45 of 45 tests passed"; kept as the outcome's summary.</summary>
    /// <param name="text">The words; they replace those said before.</param>
    public void Summarize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Summary = text;
    }
}
