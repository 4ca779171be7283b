using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AgentFlow;

/// <summary>Tells the observer of one run what happens in it, and keeps what the observer throws.</summary>
internal sealed partial class EventFeed(FlowPlan plan, Guid runId, IFlowObserver observer, TimeProvider clock, ILoggerFactory? loggers)
{
    private readonly ConcurrentQueue<Exception> _errors = new();
    private readonly int[] _hasCompleted = new int[plan.Count];

    /// <summary>What the observer threw, in order.</summary>
    public IReadOnlyList<Exception> Errors => Array.AsReadOnly(_errors.ToArray());

    /// <summary>Those who are told of a run also hear what its tasks say of their progress.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="observer">Whom to tell.</param>
    /// <param name="options">The clock and the loggers.</param>
    /// <param name="contexts">Through which the tasks say it; null where none can.</param>
    public static EventFeed For(FlowPlan plan, IFlowObserver observer, FlowOptions options, ContextTable? contexts)
    {
        var feed = new EventFeed(plan, contexts?.RunId ?? Guid.NewGuid(), observer, options.TimeProvider ?? TimeProvider.System, options.LoggerFactory);
        if (contexts is not null)
        {
            contexts.Progress = (context, fraction, message) => feed.Progressed(context.Task, context.Item, context.Attempt, fraction, message);
        }

        return feed;
    }

    public void RunStarted() => Tell(new FlowEvent { Kind = FlowEventKind.RunStarted });

    public void Ready(int task) => Tell(new FlowEvent { Kind = FlowEventKind.TaskReady, TaskName = plan[task].Name });

    public void Started(int task, int? item, int attempt)
        => Tell(new FlowEvent { Kind = FlowEventKind.TaskStarted, TaskName = plan[task].Name, Item = item, Attempt = attempt });

    /// <summary>Nothing is told of a task that has ended, such as one that was abandoned.</summary>
    public void Progressed(int task, int? item, int attempt, double? fraction, string? message)
    {
        if (Volatile.Read(ref _hasCompleted[task]) == 0)
        {
            Tell(new FlowEvent
            {
                Kind = FlowEventKind.Progress,
                TaskName = plan[task].Name,
                Item = item,
                Attempt = attempt,
                Fraction = fraction,
                Message = message,
            });
        }
    }

    public void Retrying(int task, int? item, int attempt, string reason, TimeSpan delay)
        => Tell(new FlowEvent
        {
            Kind = FlowEventKind.Retrying,
            TaskName = plan[task].Name,
            Item = item,
            Attempt = attempt,
            Message = reason,
            Delay = delay,
        });

    public void ItemCompleted(TaskOutcome outcome)
        => Tell(new FlowEvent
        {
            Kind = FlowEventKind.TaskCompleted,
            TaskName = outcome.TaskName,
            Item = outcome.Item,
            Attempt = outcome.Attempts,
            Outcome = outcome,
        });

    public void Completed(int task, TaskOutcome outcome)
    {
        if (Interlocked.Exchange(ref _hasCompleted[task], 1) == 0)
        {
            ItemCompleted(outcome);
        }
    }

    public void RunCompleted(FlowRun run) => Tell(new FlowEvent { Kind = FlowEventKind.RunCompleted, Run = run });

    private void Tell(FlowEvent told)
    {
        try
        {
            observer.OnEvent(told with { RunId = runId, WorkflowName = plan.Name, Timestamp = clock.GetUtcNow() });
        }
        catch (Exception thrown)
        {
            _errors.Enqueue(thrown);
            Log(thrown, told.Kind);
        }
    }

    /// <summary>A logger that throws too is kept beside it.</summary>
    private void Log(Exception thrown, FlowEventKind kind)
    {
        try
        {
            if (loggers?.CreateLogger(plan.Name) is { } logger)
            {
                ObserverThrew(logger, kind, thrown);
            }
        }
        catch (Exception broken)
        {
            _errors.Enqueue(broken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The observer threw at {Kind}; the run goes on.")]
    private static partial void ObserverThrew(ILogger logger, FlowEventKind kind, Exception thrown);
}
