namespace AgentFlow;

/// <summary>Which tasks of a resumed run are kept from the run before it.</summary>
internal sealed class KeptTasks(bool[] kept)
{
    public bool Contains(int task) => kept[task];
}
