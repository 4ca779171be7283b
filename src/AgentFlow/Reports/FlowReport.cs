namespace AgentFlow;

/// <summary>
/// What became of the tasks of a run and how long they took; as data, as text for a terminal, as a Mermaid chart, as a page and as JSON.
/// Times are null where the run recorded none: <c>TryRunAsync</c>, <c>ResumeAsync</c> and <c>Start</c> always record them, <c>RunAsync</c>
/// where it has an observer or <see cref="FlowOptions.RecordTimes"/> is set. A task that a resumed run kept took no time in it.
/// </summary>
public sealed class FlowReport
{
    internal const string NoTimes = "Times were not recorded: set FlowOptions.RecordTimes, or call TryRunAsync.";

    /// <summary>The fewest columns that <see cref="ToText"/> can do with.</summary>
    private const int LeastWidth = 40;

    private readonly HashSet<string> _critical;

    internal FlowReport(FlowRun run)
    {
        Plan = run.Plan;
        IsComplete = run.IsComplete;
        Gaps = run.Gaps;
        var offsets = run.Log?.Offsets();
        HashSet<int> abandoned = [.. run.Abandoned?.StillRunning.Select(attempt => attempt.Task) ?? []];
        Tasks = Array.AsReadOnly(run.Outcomes
            .Select((outcome, task) => new TaskReport(Plan[task], outcome, offsets?[task]) { IsAbandoned = abandoned.Contains(task) })
            .ToArray());
        Abandoned = Array.AsReadOnly(Tasks.Where(task => task.IsAbandoned).Select(task => task.Name).ToArray());
        Elapsed = run.Log?.Elapsed;
        CriticalPath = Elapsed is null ? [] : LongestChain.Of(Plan, Tasks);
        _critical = [.. CriticalPath];
        ObserverErrors = run.Events?.Errors ?? [];
        SequentialTime = Elapsed is null ? null : TimeSpan.FromTicks(Tasks.Sum(task => task.Elapsed?.Ticks ?? 0));
    }

    /// <summary>The tasks, in order of declaration.</summary>
    public IReadOnlyList<TaskReport> Tasks { get; }

    /// <summary>How long the run took, from the start of its first task to the end of its last; null where no times were recorded.</summary>
    public TimeSpan? Elapsed { get; }

    /// <summary>How long the tasks took together: what the run would have taken one task after another.</summary>
    public TimeSpan? SequentialTime { get; }

    /// <summary><see cref="SequentialTime"/> divided by <see cref="Elapsed"/>; null also where the run took no time at all.</summary>
    public double? Speedup => Elapsed > TimeSpan.Zero ? SequentialTime / Elapsed : null;

    /// <summary>
    /// The chain of tasks that the length of the run came from, by task name: the one that ended last, before it the one of
    /// its dependencies that ended last, and so on back. Empty where no times were recorded.
    /// </summary>
    public IReadOnlyList<string> CriticalPath { get; }

    /// <summary>
    /// The tasks with an attempt that outlived its timeout and still ran when this report was made, by task name in order of declaration.
    /// </summary>
    public IReadOnlyList<string> Abandoned { get; }

    /// <summary>What the <see cref="FlowOptions.Observer"/> threw, in order; it changed nothing. Empty where there was none.</summary>
    public IReadOnlyList<Exception> ObserverErrors { get; }

    internal FlowPlan Plan { get; }

    internal bool IsComplete { get; }

    internal IReadOnlyList<TaskError> Gaps { get; }

    internal bool IsCritical(TaskReport task) => _critical.Contains(task.Name);

    /// <summary>A timeline for a terminal: a line a task, with a bar where it ran, and the sums below. Lines end in LF.</summary>
    /// <param name="width">The most columns that a line may have, at least 40.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is less than 40.</exception>
    public string ToText(int width = 80)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, LeastWidth);
        return new Timeline(this, width).Write();
    }

    /// <summary>
    /// A Mermaid gantt chart: a section a phase, a bar a task. <c>crit</c> marks the critical path, <c>done</c> what gave no result,
    /// and the label says what became of it. A task that never started is a milestone where it would have begun; where no times
    /// were recorded, all are, and the title says so. Times count from the start of the run: in seconds, below 10 s in
    /// milliseconds, below 100 ms in microseconds. Lines end in LF.
    /// </summary>
    public string ToMermaid() => GanttChart.Write(this);

    /// <summary>
    /// A page of its own, which loads nothing: the figures, a timeline (where times were recorded), a table of the tasks, and in
    /// full why tasks gave no result. It follows the reader's light or dark theme. All text of the run is encoded, and the markup is
    /// well-formed XML as well. Lines end in LF.
    /// </summary>
    public string ToHtml() => HtmlReport.Write(this);

    /// <summary>
    /// The report as JSON, in one line. Times are in milliseconds, fractions included; they, <c>speedup</c>, <c>summary</c>,
    /// <c>error</c> and <c>items</c> are null where there are none.
    /// <code>
    /// {
    ///   "workflow": "CustomerRequest",
    ///   "complete": false,                    // FlowRun.IsComplete
    ///   "elapsedMs": 800.5,
    ///   "sequentialMs": 1200.5,
    ///   "speedup": 1.4996876951905059,
    ///   "criticalPath": ["CheckBilling"],     // empty where no times were recorded
    ///   "abandoned": [],                      // FlowReport.Abandoned
    ///   "tasks": [                            // in order of declaration
    ///     {
    ///       "name": "TrackShipment",
    ///       "phase": 1,
    ///       "dependsOn": [],                  // task names
    ///       "status": "Failed",               // a name of OutcomeStatus
    ///       "attempts": 1,
    ///       "startedAfterMs": 0,
    ///       "elapsedMs": 400,
    ///       "summary": null,
    ///       "error": {
    ///         "kind": "Failed",               // the status again
    ///         "message": "no such parcel",
    ///         "causedBy": [],                 // of a skipped task: the tasks whose failure led to it
    ///         "exceptionType": "System.IO.IOException"
    ///       },
    ///       "items": {                        // of a task that ran once per element
    ///         "total": 45,
    ///         "gaps": [                       // every item that gave no result; first, with "item": null, the source if it broke off
    ///           { "item": 7, "attempts": 2, "error": { … } }
    ///         ]
    ///       }
    ///     }
    ///   ]
    /// }
    /// </code>
    /// </summary>
    public string ToJson() => JsonReport.Write(this);

    /// <summary>The timeline at 80 columns.</summary>
    public override string ToString() => ToText();
}
