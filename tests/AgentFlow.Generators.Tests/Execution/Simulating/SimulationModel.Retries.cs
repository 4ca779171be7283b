namespace AgentFlow.Generators.Tests.Execution.Simulating;

// Whether a failure is followed by another attempt: first by the named pipeline, around it by the retries of the task itself.
internal sealed partial class SimulationModel
{
    private void CountAttempt(SimulatedTask task, ModelTries tries, Action endTime)
    {
        tries.InRound++;
        tries.IsLate = false;
        if (task.Pipeline is { TimeoutMs: > 0 and var limitMs })
            tries.Limit = At(limitMs * TimeSpan.TicksPerMillisecond, endTime);
    }

    /// <summary>
    /// The named pipeline would try again, and so gives the cancellation of a canceled run in place of the failure. Of itself it takes
    /// a cancellation for the end.
    /// </summary>
    private static bool IsForPipeline(SimulatedTask task, ModelTries tries, bool isCancellation) =>
        task.Pipeline is { } pipeline && tries.InRound <= pipeline.Retries && !isCancellation;

    /// <returns>How long until the next attempt; null where there is none.</returns>
    private long? NextAttempt(SimulatedTask task, ModelTries tries, string subject, int attempts, bool isCancellation)
    {
        if (IsForPipeline(task, tries, isCancellation))
            return task.Pipeline!.DelayMs * TimeSpan.TicksPerMillisecond;
        if (tries.Rounds >= task.Retries)
            return null;
        var delay = RetryDelays.Of(task.Retries, task.RetryDelayMs, _workflow.Jitter)[tries.Rounds];
        if (IsTooLate(delay))
            return null;
        tries.Rounds++;
        tries.InRound = 0;
        Note(Entries.Retrying(subject, attempts, delay));
        return InWholeMs(delay);
    }

    /// <summary>It is canceled: what a named pipeline would cancel is canceled already.</summary>
    private void StopPipelines(ModelTask task)
    {
        foreach (var tries in task.Items.Select(item => item.Tries).Prepend(task.Tries))
            Stop(tries.Limit);
    }

    /// <summary>The time of the run would be over first.</summary>
    private bool IsTooLate(long delay) => _workflow.TimeoutMs > 0 && (_workflow.TimeoutMs * TimeSpan.TicksPerMillisecond) - _now <= delay;

    // So a delay is waited for.
    private static long InWholeMs(long ticks) => ticks - (ticks % TimeSpan.TicksPerMillisecond);
}
