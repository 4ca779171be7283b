using AgentFlow.Generators.Model;
using AgentFlow.Generators.Rules;
using AgentFlow.Generators.Tests.Planning;

namespace AgentFlow.Generators.Tests.Rules;

public class NearestNameTests
{
    [Theory]
    [InlineData("Sumarize", "Summarize")]
    [InlineData("summarize", "Summarize")]
    [InlineData("Review", "ReviewAsync")]
    [InlineData("Reveiw", "ReviewAsync")]
    [InlineData("Drft", "Draft")]
    [InlineData("DraftAsync", "Draft")]
    [InlineData("DrafftAsync", "Draft")]
    [InlineData("ReviwAsync", "ReviewAsync")]
    [InlineData("PublishAsync", null)]
    [InlineData("Async", null)]
    [InlineData("Publish", null)]
    [InlineData("", null)]
    public void The_task_that_is_meant_is_found(string written, string? meant)
        => Assert.Equal(meant, NearestName.Of(written, (TaskModel[])[Models.Task("Draft"), Review, Models.Task("Summarize")]));

    [Fact]
    public void Of_two_that_are_as_near_the_first_is_taken()
        => Assert.Equal("FetchA", NearestName.Of("FetchX", [Models.Task("FetchA"), Models.Task("FetchB")]));

    [Theory]
    [InlineData("X", "A", null)]
    [InlineData("a", "A", "A")]
    [InlineData("X", "AX", "AX")]
    [InlineData("A1", "B1", null)]
    [InlineData("_1", "_2", null)]
    [InlineData("XAsync", "A", null)]
    [InlineData("Step1", "Step2", "Step2")]
    public void A_name_that_shares_no_letter_is_not_near(string written, string task, string? meant)
        => Assert.Equal(meant, NearestName.Of(written, [Models.Task(task)]));

    [Fact]
    public void A_name_that_shares_no_letter_does_not_hide_a_later_one_that_does()
        => Assert.Equal("XB", NearestName.Of("X", [Models.Task("A"), Models.Task("XB")]));

    private static Model.TaskModel Review => Models.Task("Review") with { MethodName = "ReviewAsync" };
}
