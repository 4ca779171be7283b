using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentFlow;

/// <summary>Stands behind a context that a test makes.</summary>
internal sealed class LoneContextHost(ILoggerFactory? loggers, TimeProvider? clock, string? workspace, Action<double?, string?>? progress) : IContextHost
{
    public Guid RunId { get; } = Guid.NewGuid();

    public TimeProvider TimeProvider { get; } = clock ?? TimeProvider.System;

    public ILogger LoggerOf(AgentTaskContext context) => loggers?.CreateLogger(context.TaskName) ?? NullLogger.Instance;

    public string WorkspaceOf(AgentTaskContext context)
        => workspace is null ? Directory.CreateTempSubdirectory("agentflow-").FullName : Directory.CreateDirectory(workspace).FullName;

    public void ReportProgress(AgentTaskContext context, double? fraction, string? message) => progress?.Invoke(fraction, message);
}
