using Microsoft.Extensions.Logging;

namespace AgentFlow;

/// <summary>What one run may be given beside its inputs. Every option may be left out.</summary>
public sealed class FlowOptions
{
    /// <summary>
    /// <c>RunAsync</c> records when each task started and ended. Default: false. <c>TryRunAsync</c> always records them.
    /// </summary>
    public bool RecordTimes { get; init; }

    /// <summary>The clock by which times are recorded, also handed to tasks. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider? TimeProvider { get; init; }

    /// <summary>Makes the loggers that tasks get by <see cref="AgentTaskContext.Logger"/>. Default: nothing is logged.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>Refuses options that no run can work with.</summary>
    internal void Check()
    {
        if (TimeProvider is { TimestampFrequency: <= 0 } clock)
        {
            throw new InvalidOperationException(
                $"FlowOptions.TimeProvider has a TimestampFrequency of {clock.TimestampFrequency}; it must be greater than zero.");
        }
    }
}
