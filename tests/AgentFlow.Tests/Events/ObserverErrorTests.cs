using AgentFlow.Tests.Workflows;
using Microsoft.Extensions.Logging;

namespace AgentFlow.Tests.Events;

public class ObserverErrorTests
{
    [Fact]
    public async Task WhatAnObserverThrows_ChangesNothing_AndIsKeptAndLogged()
    {
        var logger = new ErrorLogger();
        int told = 0;
        var observer = new EventLog { OnTold = _ => throw new ArithmeticException($"event {told++}") };
        var run = TestRun.Throwing(TestPlan.Of("A", "B <- A"), new FlowOptions { Observer = observer, LoggerFactory = logger });

        await run.RunAsync();

        Assert.True(run.IsComplete);
        Assert.Equal(8, observer.Events.Count);
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"event {i}"), run.Report.ObserverErrors.Select(thrown => thrown.Message));
        Assert.Equal(run.Report.ObserverErrors, logger.Errors);
    }

    [Fact]
    public async Task ALoggerThatThrowsToo_IsKeptBesideIt()
    {
        var observer = new EventLog { OnTold = told => { if (told.Kind == FlowEventKind.RunStarted) { throw new ArithmeticException("observer"); } } };
        var run = TestRun.Throwing(TestPlan.Of("A"), new FlowOptions { Observer = observer, LoggerFactory = new BrokenLoggers() });

        await run.RunAsync();

        Assert.Equal(["observer", "logger"], run.Report.ObserverErrors.Select(thrown => thrown.Message));
    }

    [Fact]
    public async Task WithoutAnObserver_ThereAreNoErrors()
    {
        var run = TestRun.Reporting(TestPlan.Of("A"));

        await run.RunAsync();

        Assert.Empty(run.Report.ObserverErrors);
    }

    private sealed class ErrorLogger : ILoggerFactory, ILogger
    {
        public List<Exception> Errors { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Assert.Equal(LogLevel.Error, logLevel);
            Errors.Add(exception!);
        }
    }

    private sealed class BrokenLoggers : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => throw new ArithmeticException("logger");

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
