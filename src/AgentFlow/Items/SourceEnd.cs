namespace AgentFlow;

/// <summary>How a source ended.</summary>
/// <param name="Thrown">What it threw, or the cancellation that came before its end; null where it came to its end.</param>
/// <param name="Skipped">Why it was not there, or gave less than it has, where the task before it is the reason; else null.</param>
/// <param name="IsThere">There were items to run for, be it none.</param>
internal readonly record struct SourceEnd(Exception? Thrown, TaskError? Skipped = null, bool IsThere = true);
