namespace AgentFlow;

/// <summary>An attempt, or the run around it, took longer than it may.</summary>
internal sealed class AttemptTimedOutException(string message, Exception? inner = null) : TimeoutException(message, inner);
