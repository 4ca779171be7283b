using AgentFlow.Generators.Rules;

namespace AgentFlow.Generators.Tests.Rules;

public class NameListTests
{
    [Fact]
    public void A_short_list_is_whole() => Assert.Equal("A, B, C", NameList.Of(["A", "B", "C"]));

    [Fact]
    public void A_long_list_says_how_many_more_there_are()
        => Assert.Equal("T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11 and 19 more", NameList.Of(Enumerable.Range(1, 30).Select(i => $"T{i}")));
}
