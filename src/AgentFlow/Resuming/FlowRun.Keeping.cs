using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AgentFlow;

// What generated code asks of a resumed run.
public abstract partial class FlowRun
{
    /// <summary>For generated code: begins a run that resumes an earlier one.</summary>
    /// <exception cref="ArgumentException">The earlier one is a run of another plan.</exception>
    /// <exception cref="InvalidOperationException">The earlier one is still under way, or an option is one that no run can work with.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected FlowRun(FlowPlan plan, FlowRun previous, FlowOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(previous);
        _session = FlowSession.For(plan, FlowMode.Reporting, options, cancellationToken, previous);
        _slots = new Slot[plan.Count];
        _token = _session.Signal?.Token ?? cancellationToken;
        _session.Events?.RunStarted();
        for (int task = 0; task < _slots.Length; task++)
        {
            if (_session.Kept!.OutcomeOf(task) is { } outcome)
            {
                TakeOver(task, outcome);
            }
        }
    }

    /// <summary>Not every task has come to an outcome yet.</summary>
    internal bool IsUnderWay => !_session.IsOver;

    /// <summary>For generated code: the task as it was in the run that this one resumes; null where it runs now.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Task? Kept(int task) => _isPlain ? null : KeptTask(task);

    /// <inheritdoc cref="Kept(int)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Task<T>? Kept<T>(int task) => _isPlain ? null : KeptTask<T>(task);

    /// <summary>It was skipped because its own <c>When</c> was false.</summary>
    internal static bool IsByChoice(TaskOutcome outcome) => outcome.Error is { IsByChoice: true };

    /// <summary>What a run that resumes this one needs to know of a task.</summary>
    internal PreviousTask Before(int task)
    {
        var outcome = Outcome(task);
        var history = (outcome as ForEachOutcome)?.End.History;
        return new PreviousTask(outcome.Status)
        {
            IsByChoice = IsByChoice(outcome),
            HasItems = history is not null,
            HasReadStream = history is { IsStream: true },
            IsCutShort = history is { IsTakenToEnd: false },
            Winners = _session.Kept?.WinnersOf(task) ?? WinnersOf(task),
        };
    }

    internal bool IsKept(int task) => _session.Kept is { } kept && kept.Contains(task);

    /// <summary>
    /// What became of the items of a task that was to be kept item by item and never began; null of any other. They are as they were as long as
    /// what they rest on is, so that a later run can go on from there.
    /// </summary>
    private ForEachOutcome? LeftOf(int task)
    {
        if (_session.Items?.EarlierOf(task) is not { } left)
        {
            return null;
        }

        foreach (var dependency in Plan.DependenciesOf(task))
        {
            if (!_session.Kept!.IsUnchanged(dependency) && LeftOf(dependency.Task) is null)
            {
                return null;
            }
        }

        return left;
    }

    private Task? KeptTask(int task) => KeptOutcome(task) is { } outcome
        ? outcome.Status == OutcomeStatus.Succeeded ? Task.CompletedTask : NotStartedTask.Instance
        : null;

    private Task<T>? KeptTask<T>(int task) => KeptOutcome(task) is { } outcome
        ? outcome.Status == OutcomeStatus.Succeeded ? Task.FromResult(Value<T>(task)) : NotStartedTask<T>.Instance
        : null;

    private TaskOutcome? KeptOutcome(int task)
    {
        if (_session.Kept is not { } kept)
        {
            return null;
        }

        if (kept.Decide(task, this))
        {
            TakeOver(task, kept.OutcomeOf(task)!);
        }

        return kept.OutcomeOf(task);
    }

    private void TakeOver(int task, TaskOutcome outcome)
    {
        Volatile.Write(ref _slots[task].Content, outcome);
        var decided = CountForJoins(task, outcome.Status == OutcomeStatus.Succeeded);
        OnSettled(task);
        decided?.ForEach(Joins.Announce);
    }
}
