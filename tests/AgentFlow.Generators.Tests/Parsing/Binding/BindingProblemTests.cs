namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>A parameter that cannot be bound says what would fit.</summary>
public class BindingProblemTests
{
    [Theory]
    [InlineData("Draft sketch", "Draft? or TaskOutcome<Draft>")]
    [InlineData("Draft hint", "Draft? or TaskOutcome<Draft?>")]
    [InlineData("int rate", "int? or TaskOutcome<int>")]
    [InlineData("string count", "int or TaskOutcome<int>")]
    [InlineData("string find", "Draft? or TaskOutcome<Draft?>")]
    [InlineData("int log", "TaskOutcome")]
    [InlineData("Document READ", "read")]
    public void A_problem_says_what_would_fit(string parameter, string expected) =>
        Assert.Equal(expected, Judged.Model("", parameter).Binding("Judge").Problem!.Expected);

    [Fact]
    public void A_list_that_lacks_a_tolerant_form_is_told_of_lists() =>
        Assert.Equal(
            "IReadOnlyList<int?> or IReadOnlyList<TaskOutcome<int>>",
            Judged.Model("Count,Rate", "IReadOnlyList<int> all").Binding("Judge").Problem!.Expected);
}
