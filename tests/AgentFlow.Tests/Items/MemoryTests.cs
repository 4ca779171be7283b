using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

/// <summary>Apart from all other tests, whose memory would count.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public class MemoryTests
{
    [Fact]
    public async Task ItemsWithoutAValue_TakeNoMemory()
    {
        const int Count = 200_000;
        var run = TestRun.Throwing(ItemPlans.Of(new PlannedForEach("Index") { ForEach = "documents", MaxConcurrency = 64 }));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long atTheEnd = 0;

        async IAsyncEnumerable<byte[]> Documents()
        {
            for (int i = 0; i < Count; i++)
            {
                if (i % 1000 == 0)
                {
                    await Task.Yield();
                }

                yield return new byte[100];
            }

            atTheEnd = GC.GetTotalMemory(forceFullCollection: true);
        }

        await run.EndAsync(run.ForEach(0, Documents(), async (document, _) =>
        {
            await Task.Yield();
            GC.KeepAlive(document);
        }));

        Assert.Equal(Count, run.ForEachOutcome(0).Total);
        Assert.InRange(atTheEnd - before, long.MinValue, 4 << 20);
    }
}
