using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AgentFlow;

// What generated code calls to run a plan.
public abstract partial class FlowRun
{
    /// <summary>For generated code: begins a run.</summary>
    /// <exception cref="InvalidOperationException">An option is one that no run can work with.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected FlowRun(FlowPlan plan, FlowMode mode, FlowOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _session = FlowSession.For(plan, mode, options, cancellationToken);
        _isPlain = _session.IsPlain;
        _slots = new Slot[plan.Count];
        _token = cancellationToken;
        if (!_isPlain)
        {
            _token = _session.Signal?.Token ?? cancellationToken;
            _session.Events?.RunStarted();
        }
    }

    /// <summary>For generated code: the token that tasks get.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CancellationToken Token() => _token;

    private bool IsCanceled => _token.IsCancellationRequested || _session.Signal is { IsRaised: true };

    /// <summary>For generated code: notes that a task begins, just before its method is called.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Beginning Begin(int task)
    {
        if (!_isPlain)
        {
            NoteStart(task);
        }

        return new Beginning(this, task);
    }

    /// <summary>For generated code: stands for a task until it is started; what is kept of it in a resumed run.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Task NotStarted(int task) => Kept(task) ?? NotStartedTask.Instance;

    /// <inheritdoc cref="NotStarted(int)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Task<T> NotStarted<T>(int task) => Kept<T>(task) ?? NotStartedTask<T>.Instance;

    /// <summary>For generated code: the context that a task gets.</summary>
    /// <exception cref="InvalidOperationException">No task of the plan says that it takes one.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AgentTaskContext Context(int task) => _session.Contexts?.Of(task)
        ?? throw new InvalidOperationException($"The plan of '{Plan.Name}' does not say that '{Plan[task].Name}' takes a context.");

    /// <summary>For generated code: what became of a task that has ended or will not start.</summary>
    /// <exception cref="InvalidOperationException">It has not ended, or may still start.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TaskOutcome Outcome(int task)
    {
        ref object? slot = ref _slots[task].Content;
        object? content = Volatile.Read(ref slot);
        if (content is TaskOutcome known)
        {
            return known;
        }

        if (content is null && MayStillStart)
        {
            throw new InvalidOperationException($"'{Plan[task].Name}' has not started yet.");
        }

        // Two may look at once; both get the outcome of the first.
        var outcome = content is Task started ? Settle(task, started) : SettleUnstarted(task);
        object? before = Interlocked.CompareExchange(ref slot, outcome, content);
        return ReferenceEquals(before, content) ? outcome : (TaskOutcome)before!;
    }

    /// <summary>For generated code: what became of a task that has ended or will not start.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TaskOutcome<T> Outcome<T>(int task) => (TaskOutcome<T>)Outcome(task);

    /// <summary>For generated code: the run that results are of.</summary>
    /// <exception cref="InvalidOperationException">They are of none: <c>default(Results)</c>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TRun Of<TRun>(TRun? run)
        where TRun : FlowRun
        => run ?? throw new InvalidOperationException("These results are of no run: they are a default value, and not what RunAsync returned.");

    /// <summary>For generated code: the result of a task.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T Value<T>(int task)
        => _slots[task].Content is Task<T> { IsCompletedSuccessfully: true } started ? started.Result : Valued<T>(task).Value;

    /// <summary>For generated code: the result of a task, or the default where it has none.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T? ValueOrDefault<T>(int task) => Valued<T>(task) is { HasValue: true } valued ? valued.Value : default;

    // Only through a handle is a run seen while it is under way; there, what will not start is settled as soon as that is certain.
    private bool MayStillStart => _session.Promises is not null && !Volatile.Read(ref _isEnding);

    private IValued<T> Valued<T>(int task) => (IValued<T>)Outcome(task);

    /// <summary>For generated code: ends the run once every task that it started has ended.</summary>
    /// <returns><paramref name="results"/>, so that the plan ends in one line.</returns>
    /// <exception cref="FlowCanceledException">The caller's token left a task canceled, and the mode is to throw.</exception>
    /// <exception cref="FlowException">The run is not complete, and the mode is to throw.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TResults End<TResults>(TResults results)
    {
        _isEnding = true;
        for (int task = 0; task < _slots.Length; task++)
        {
            if (_slots[task].Content is not Task { IsCompletedSuccessfully: true })
            {
                EndWithGaps();
                break;
            }
        }

        if (!_isPlain)
        {
            Close();
        }

        return results;
    }

    /// <summary>Settles every outcome, so that a later cancellation of the caller's token changes none.</summary>
    private void EndWithGaps()
    {
        bool isAnyCanceled = false;
        foreach (int[] phase in Plan.IndexesByPhase)
        {
            foreach (int task in phase)
            {
                isAnyCanceled |= Outcome(task) is { IsCanceled: true, Error.IsExcused: false };
                AddCallbackErrors(task);
            }
        }

        if (_session.Mode == FlowMode.Throwing && !IsComplete)
        {
            // Asked after the outcomes: what is canceled there was canceled before this.
            bool isCanceledByCaller = _session.Signal?.IsCallerCanceled ?? IsCanceled;
            Close();
            throw isCanceledByCaller && isAnyCanceled ? new FlowCanceledException(this, _session.Signal?.Caller ?? _token) : new FlowException(this);
        }
    }
}
