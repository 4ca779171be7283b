namespace AgentFlow.Tests.Items;

public class ItemValuesTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(5000)]
    public void EveryValueIsWhereItWasPut_WhateverWasExpected(int? expected)
    {
        var values = new ItemValues<int>(expected);
        for (int item = 0; item < 20_000; item++)
        {
            values.Reserve(item);
            values[item] = item;
        }

        Assert.All(Enumerable.Range(0, 20_000), item => Assert.Equal(item, values[item]));
    }

    [Fact]
    public void ItemsMayBeReservedInAnyOrder()
    {
        var values = new ItemValues<int>(3);
        int[] items = [9_999, 0, 1_026, 1_027, 3, 5_000];
        foreach (int item in items)
        {
            values.Reserve(item);
            values[item] = item;
        }

        Assert.All(items, item => Assert.Equal(item, values[item]));
    }

    [Fact]
    public void AList_IsReadOnlyAndComplete()
    {
        var results = new ItemResults<int>("Summarize", expected: null, times: null);
        for (int item = 0; item < 100; item++)
        {
            results.Reserve(item);
            results.Succeed(item, item * item, default);
        }

        var list = results.ToList();

        Assert.Equal(Enumerable.Range(0, 100).Select(item => item * item), list);
        Assert.Equal(Enumerable.Range(0, 100).Select(item => item * item), list.ToArray());
        Assert.Equal((100, 81), (list.Count, list[9]));
        Assert.Contains(81, list);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[100]);
        Assert.Throws<NotSupportedException>(() => ((ICollection<int>)list).Add(1));
    }
}
