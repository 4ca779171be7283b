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
}
