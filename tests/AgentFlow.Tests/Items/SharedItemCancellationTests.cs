using AgentFlow.Tests.Runs;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

/// <summary>Who ends early of the tasks that run for the elements of one source, and what the others get.</summary>
public class SharedItemCancellationTests
{
    private static readonly PlannedTask[] Two = [new PlannedForEach<int>("Read") { ForEach = "documents" }, new PlannedForEach<int>("Tell") { ForEach = "documents" }];

    private readonly TestRun _run = TestRun.Reporting(ItemPlans.Of(Two));
    private readonly HeldStream _source = new();

    [Fact]
    public async Task OneThatIsCanceled_LeavesTheOthersTheStream()
    {
        using var shared = new SharedStream<int>(_source, [0, 1]);
        using var cancel = new CancellationTokenSource();
        var one = shared.For(_run, 0).GetAsyncEnumerator(cancel.Token);
        var other = shared.For(_run, 1).GetAsyncEnumerator();
        var (ofOne, ofOther) = (one.MoveNextAsync().AsTask(), other.MoveNextAsync().AsTask());

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ofOne);
        await one.DisposeAsync();
        Assert.Equal((false, 0), (_source.Token.IsCancellationRequested, _source.Disposed));

        _source.Next.SetResult(true);
        Assert.True(await ofOther);
        await other.DisposeAsync();
        Assert.Equal(1, _source.Disposed);
    }

    [Fact]
    public async Task TheLastOneThatIsCanceled_CancelsTheStream_AndWaitsForIt()
    {
        using var shared = new SharedStream<int>(_source, [0, 1]);
        using var cancel = new CancellationTokenSource();
        await shared.For(_run, 0).GetAsyncEnumerator().DisposeAsync();
        var last = shared.For(_run, 1).GetAsyncEnumerator(cancel.Token);
        var moving = last.MoveNextAsync().AsTask();

        await cancel.CancelAsync();
        await _source.Canceled.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(moving.IsCompleted);
        _source.Next.SetCanceled(_source.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => moving);
        Assert.Equal(0, _source.Disposed);

        await last.DisposeAsync();
        Assert.Equal(1, _source.Disposed);
    }

    [Fact]
    public async Task OneThatEndsEarly_LeavesTheSource_ToWhoHasNotBegun()
    {
        var sequence = new Watched<int>([1, 2, 3]);
        using var shared = new SharedSequence<int>(sequence, [0, 1]);

        Assert.Equal([1, 2], shared.For(_run, 0).Take(2));
        Assert.Equal(0, sequence.Disposed);
        Assert.Equal([1, 2, 3], shared.For(_run, 1));

        Assert.Equal((1, 3, 1), (sequence.Enumerated, sequence.Taken, sequence.Disposed));
        await _run.EndAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ACanceledRun_DisposesOfTheSource_ThoughATaskHasNotBegun(bool isStream)
    {
        using var caller = new CancellationTokenSource();
        var run = TestRun.Reporting(ItemPlans.Of(Two), cancellationToken: caller.Token);
        var source = new Watched<int>(Enumerable.Range(0, 100));
        Func<int, TaskAttempt, Task<int>> work = async (item, attempt) =>
        {
            await caller.CancelAsync();
            attempt.Token.ThrowIfCancellationRequested();
            return item;
        };

        var read = isStream ? run.ForEach(0, (IAsyncEnumerable<int>)source, work) : run.ForEach(0, (IEnumerable<int>)source, work);
        await run.WhenAll(read);

        Assert.Equal((1, 1), (source.Enumerated, source.Disposed));
        await run.EndAsync(read);
        Assert.Equal("Read Canceled, Tell Canceled", run.Statuses());
        Assert.Equal(1, source.Disposed);
    }

    [Fact]
    public async Task WhatIsStillOpen_IsLetGoWithTheRun()
    {
        var source = new Watched<int>([1, 2, 3]);
        Assert.Equal(1, _run.Shared(0, (IEnumerable<int>)source)!.First());
        Assert.Equal(0, source.Disposed);

        await _run.EndAsync();

        Assert.Equal(1, source.Disposed);
        Assert.Equal("The source was given up before its end, and cannot be enumerated twice.", Assert.Throws<InvalidOperationException>(() => _run.Shared(1, (IEnumerable<int>)source)!.Count()).Message);
    }

    [Fact]
    public async Task AStreamThatIgnoresItsToken_IsGivenUpWithTheTimeOfTheRun()
    {
        var clock = new FakeClock();
        var run = TestRun.Reporting(new FlowPlan("Work", Schedule.Eager, OnFailure.Continue, Two) { TimeoutMs = 500 }, new() { TimeProvider = clock });
        var (read, tell) = (run.ForEach(0, _source, (item, _) => Task.FromResult(item)), run.ForEach(1, _source, (item, _) => Task.FromResult(item)));
        await _source.Asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        clock.Advance(500);
        await run.EndAsync(read, tell).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("Read TimedOut, Tell TimedOut", run.Statuses());
        Assert.Contains(run.Report.Abandoned, task => task is "Read" or "Tell");
        _source.Next.SetResult(false);
    }

    /// <summary>Asks a test for each next element, and ignores its token.</summary>
    private sealed class HeldStream : IAsyncEnumerable<int>, IAsyncEnumerator<int>
    {
        public TaskCompletionSource<bool> Next { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Canceled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationToken Token { get; private set; }

        public int Disposed { get; private set; }

        public int Current => 1;

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            Token = cancellationToken;
            Token.Register(Canceled.SetResult);
            return this;
        }

        public ValueTask<bool> MoveNextAsync()
        {
            Asked.TrySetResult();
            return new(Next.Task);
        }

        public ValueTask DisposeAsync()
        {
            Disposed++;
            return default;
        }
    }
}
