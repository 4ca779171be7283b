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
    [InlineData("Publish", null)]
    [InlineData("", null)]
    public void The_task_that_is_meant_is_found(string written, string? meant)
        => Assert.Equal(meant, NearestName.Of(written, (TaskModel[])[Models.Task("Draft"), Review, Models.Task("Summarize")]));

    [Fact]
    public void Of_two_that_are_as_near_the_first_is_taken()
        => Assert.Equal("FetchA", NearestName.Of("FetchX", [Models.Task("FetchA"), Models.Task("FetchB")]));

    private static Model.TaskModel Review => Models.Task("Review") with { MethodName = "ReviewAsync" };
}
