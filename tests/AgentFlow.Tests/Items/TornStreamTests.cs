using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

public class TornStreamTests
{
    // Of those who take elements, one may ask once more before the loop has heard that another one got an exception.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AStreamThatThrew_IsNotTakenForOneThatEnded_WhenSomebodyAsksOnceMore(bool isTorn)
    {
        var run = TestRun.Reporting(ItemPlans.Of(ItemPlans.Summarize));
        var loop = new ValueLoop<int, string>(
            run, task: 0, (item, _) => Task.FromResult($"{item}"), judge: null, when: null, new ItemResults<string>("Summarize", expected: null, times: null), times: null);
        var source = new StreamSource<int>(new Watched<int>(Enumerable.Range(0, isTorn ? 2 : 1).Select(item => item == 1 ? throw new IOException("torn") : item)));
        await using var elements = new StreamSource<int>.Elements(source, loop).GetAsyncEnumerator();
        Assert.True(await elements.MoveNextAsync());
        Assert.Equal(0, elements.Current.Index);

        if (isTorn)
        {
            await Assert.ThrowsAsync<IOException>(async () => await elements.MoveNextAsync());
        }

        Assert.False(await elements.MoveNextAsync());
        Assert.False(await elements.MoveNextAsync());
        Assert.Equal(!isTorn, source.IsTakenToEnd);
    }

    [Theory]
    [InlineData(true, "torn, not closed")]
    [InlineData(false, "not closed")]
    public async Task WhatAStreamThrowsWhenItIsDisposedOf_IsTold_BesideWhatItThrewBefore(bool isTorn, string expected)
    {
        var run = TestRun.Reporting(ItemPlans.Of(ItemPlans.Summarize));

        await run.EndAsync(run.ForEach(0, new LeftOpen(isTorn), (item, _) => Task.FromResult($"{item}")));

        var thrown = run.Outcome(0).Error?.Exception;
        var all = thrown is AggregateException several ? several.InnerExceptions : [thrown!];
        Assert.Equal(expected, string.Join(", ", all.Select(exception => exception.Message)));
    }

    private sealed class LeftOpen(bool isTorn) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
    {
        public int Current => 0;

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => isTorn ? throw new IOException("torn") : new(false);

        public ValueTask DisposeAsync() => throw new IOException("not closed");
    }
}
