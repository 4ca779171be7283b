namespace AgentFlow;

// What becomes of an item.
internal abstract partial class ItemLoop<TItem>
{
    /// <summary>An item that is not run for.</summary>
    public void Skip(int item, ItemNote note)
    {
        Results.Note(item, note);
        End(item, note);
    }

    /// <summary>An item that the run was ended before.</summary>
    public void Leave(Indexed<TItem> item) => FailUnstarted(item, Run.ReasonNotToStart(Task));

    /// <summary>An item that is kept from an earlier run.</summary>
    public void Keep(int item, ItemResults earlier)
    {
        Results.Keep(item, earlier);
        Publish(item, isKept: true);
        Run.Events?.ItemCompleted(Results.OutcomeOf(item, Results.NoteOf(item)));
    }

    /// <summary>The task of an item has ended; null where its method returned none.</summary>
    public void End(Indexed<TItem> item, Task? ended, long begun)
    {
        if (ended is { IsCompletedSuccessfully: true })
        {
            Succeed(item.Index, ended, SpanFrom(begun));
            End(item.Index, note: null);
        }
        else
        {
            Fail(item, ended is null ? Run.ReturnedNull(Task) : Thrown.By(ended), begun);
        }
    }

    /// <summary>Tells that an item has ended.</summary>
    protected void End(int item, ItemNote? note)
    {
        Publish(item, isKept: false);
        Run.Events?.ItemCompleted(Results.OutcomeOf(item, note));
    }

    /// <summary>Keeps how the attempts at an item succeeded, where there is something to say.</summary>
    protected void Succeed<T>(int item, in AttemptResult<T> result)
    {
        var note = result.Attempts > 1 || result.Summary is not null
            ? new ItemNote { Status = OutcomeStatus.Succeeded, Attempts = result.Attempts, Summary = result.Summary }
            : null;
        if (note is not null)
        {
            Results.Note(item, note);
        }

        End(item, note);
    }

    /// <summary>How long the attempts at an item took that has just ended.</summary>
    protected ItemSpan SpanOf<T>(in AttemptResult<T> result) => result.Started is { } started ? SpanFrom(Times?.At(started) ?? 0) : default;

    protected void Fail<T>(Indexed<TItem> item, in AttemptResult<T> result, AttemptPermit? held)
        => Fail(item, result.Status, result.Exception!, result.Attempts, SpanOf(result), result.Summary, held);

    /// <summary>How long an item took that has just ended.</summary>
    protected ItemSpan SpanFrom(long started) => Times is null ? default : new(started, Times.Now);

    private void Fail(Indexed<TItem> item, Exception thrown, long begun)
        => Fail(item, Run.StatusOf(Task, thrown), thrown, attempts: 1, SpanFrom(begun), summary: null);

    /// <summary>An item that did not start.</summary>
    private void FailUnstarted(Indexed<TItem> item, Exception thrown)
        => Fail(item, Run.StatusOf(Task, thrown), thrown, attempts: 0, span: default, summary: null);

    private void Fail(Indexed<TItem> item, OutcomeStatus status, Exception thrown, int attempts, ItemSpan span, string? summary, AttemptPermit? held = null)
    {
        var error = new TaskError(Plan.Name, status, thrown.Message, thrown, attempts, causedBy: []) { Item = item.Index };
        lock (_elements)
        {
            _elements[item.Index] = item.Value;
        }

        error = Run.StopFor(Task, status) is { } callbackErrors ? error.With(callbackErrors) : error;
        held?.Release();
        Skip(item.Index, new()
        {
            Status = status,
            Error = error,
            Attempts = attempts,
            Summary = summary,
            Started = span.Started == 0 ? null : Times?.StartOf(span),
            Elapsed = span.Started == 0 ? null : Times?.ElapsedOf(span),
        });
    }
}
