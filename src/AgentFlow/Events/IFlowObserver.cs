namespace AgentFlow;

/// <summary>Is told what happens in a run, by <see cref="FlowOptions.Observer"/>.</summary>
/// <remarks>
/// <para>
/// The events of one task, or of one item, come in order, one after the other: ready, then started, progress and retrying,
/// then completed, which comes exactly once for each task, and for each item that a task runs for. Those of different tasks and items may
/// come at the same time, from several threads. <see cref="FlowEventKind.RunStarted"/> comes before all others and
/// <see cref="FlowEventKind.RunCompleted"/> after them. A task that reports progress from several threads is heard on each of them; what an
/// attempt reports after its end, or after it was given up, is dropped.
/// </para>
/// <para>
/// A task that runs once per element is ready and started as a whole, once its source is there, and completed after all of its items. No
/// event says that an item is ready, and only an item that is begun has an event that it started: not one that is left out, skipped or canceled
/// before. Where a resumed run keeps a task as a whole, its items have no events; where it runs only some of them again, each of those that it
/// keeps has one that it completed.
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
