namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>Rule 4 (c): a list gathers what several dependencies return.</summary>
public class GatheredTests
{
    [Theory]
    [InlineData("Count,Weigh", "IReadOnlyList<int> all", "Gathered Count+Weigh Value")]
    [InlineData("Weigh,Read,Count", "IReadOnlyList<int> all", "Gathered Weigh+Count Value")]
    [InlineData("Count,Weigh", "IReadOnlyList<TaskOutcome<int>> all", "Gathered Count+Weigh Outcome")]
    [InlineData("Count,Weigh", "IReadOnlyList<int?> all", "Gathered Count+Weigh ValueOrNull")]
    [InlineData("Count,Weigh,Rate", "IReadOnlyList<int?> all", "Gathered Count+Weigh+Rate ValueOrNull")]
    [InlineData("Count,Rate", "IReadOnlyList<TaskOutcome<int>> all", "Gathered Count+Rate Outcome")]
    [InlineData("Count,Read,Log", "IReadOnlyList<TaskOutcome> all", "Gathered Count+Read+Log Outcome")]
    [InlineData("Count,Rate", "IReadOnlyList<int> all", "Unbound NeedsTolerantForm RateAsync")]
    [InlineData("Find,Hint", "IReadOnlyList<Draft?> all", "Gathered Find+Hint ValueOrNull")]
    // one alone is no list
    [InlineData("Count", "IReadOnlyList<int> all", "Input")]
    [InlineData("Count,Read", "IReadOnlyList<int> all", "Input")]
    [InlineData("Count,Weigh", "IEnumerable<int> all", "Input")]
    [InlineData("Count,Weigh", "List<int> all", "Input")]
    // a task's own list goes before gathering
    [InlineData("Count,Weigh,List", "IReadOnlyList<int> all", "Result List Value")]
    // others take their share first
    [InlineData("Count,Weigh", "IReadOnlyList<int> all, int count", "Input, Result Count Value")]
    [InlineData("Count,Weigh", "IReadOnlyList<int> all, int one", "Unbound Contended CountAsync, Unbound Ambiguous CountAsync")]
    public void Several_dependencies_give_a_list(string dependsOn, string parameters, string expected) =>
        Assert.Equal(expected, Judged.Bound(dependsOn, parameters));
}
