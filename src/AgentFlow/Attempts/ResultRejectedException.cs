namespace AgentFlow;

/// <summary>The result of a task was rejected by its <see cref="AgentTaskAttribute.Validate"/> method; the message is the reason.</summary>
public sealed class ResultRejectedException : Exception
{
    internal ResultRejectedException(string reason)
        : base(reason)
    {
    }
}
