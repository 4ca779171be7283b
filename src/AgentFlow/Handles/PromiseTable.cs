namespace AgentFlow;

/// <summary>The promises of a run; each is made when somebody asks for it.</summary>
internal sealed class PromiseTable(int count)
{
    private readonly TaskPromise?[] _promises = new TaskPromise?[count];

    /// <summary>The promise for a task, the same for all who ask.</summary>
    public TaskPromise<T> Of<T>(int task)
    {
        if (Volatile.Read(ref _promises[task]) is not TaskPromise<T> promise)
        {
            var made = new TaskPromise<T>();
            promise = (TaskPromise<T>?)Interlocked.CompareExchange(ref _promises[task], made, null) ?? made;
        }

        return promise;
    }

    public TaskPromise? Find(int task) => Volatile.Read(ref _promises[task]);
}
