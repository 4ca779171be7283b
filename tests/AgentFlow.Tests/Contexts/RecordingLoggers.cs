using Microsoft.Extensions.Logging;

namespace AgentFlow.Tests.Contexts;

/// <summary>Keeps each line that is logged: level, category, message.</summary>
internal sealed class RecordingLoggers : ILoggerFactory
{
    public List<string> Categories { get; } = [];

    public List<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName)
    {
        Categories.Add(categoryName);
        return new Logger(this, categoryName);
    }

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private sealed class Logger(RecordingLoggers loggers, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => loggers.Lines.Add($"{logLevel} {category}: {formatter(state, exception)}");
    }
}
