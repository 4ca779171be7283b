namespace AgentFlow;

/// <summary>Is told what happens in a run, by <see cref="FlowOptions.Observer"/>.</summary>
/// <remarks>
/// <para>
/// The events of one task, or of one item, come in order, one after the other: ready, then started, progress and retrying,
/// then completed, which comes exactly once for each task. Those of different tasks may come at the same time, from several
/// threads. <see cref="FlowEventKind.RunStarted"/> comes before all others and <see cref="FlowEventKind.RunCompleted"/> after
/// them. A task that reports progress from several threads is heard on each of them; what it reports after its end is dropped.
/// </para>
/// <para>
/// The run waits for the call, so it should be short. What it throws never changes the run: it is logged as an error by
/// <see cref="FlowOptions.LoggerFactory"/> and kept in <see cref="FlowReport.ObserverErrors"/>.
/// </para>
/// </remarks>
public interface IFlowObserver
{
    /// <summary>Something happened.</summary>
    /// <param name="flowEvent">What happened, to whom and when.</param>
    void OnEvent(in FlowEvent flowEvent);
}
