using Microsoft.Extensions.Logging;

namespace AgentFlow;

/// <summary>What stands behind a context: a run, or nothing but a test.</summary>
internal interface IContextHost
{
    Guid RunId { get; }

    TimeProvider TimeProvider { get; }

    ILogger LoggerOf(AgentTaskContext context);

    string WorkspaceOf(AgentTaskContext context);

    void ReportProgress(AgentTaskContext context, double? fraction, string? message);
}
