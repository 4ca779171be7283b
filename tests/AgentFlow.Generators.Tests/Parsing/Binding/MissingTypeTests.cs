namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>Types that cannot be found, because another generator is yet to write them perhaps.</summary>
public class MissingTypeTests
{
    [Theory]
    [InlineData("Missing read", "Result Read Value")]
    [InlineData("TaskOutcome<Missing> read", "Result Read Outcome")]
    [InlineData("Missing? read", "Result Read ValueOrNull")]
    [InlineData("Missing text", "Input")]
    [InlineData("List<Missing> make", "Result Make Value")]
    public void A_type_that_cannot_be_found_binds_as_best_it_can(string parameter, string expected)
    {
        var model = ParsedWorkflow.OfMembers($$"""
            [AgentTask] Document Read() => null!;
            [AgentTask] Missing Make() => null!;
            [AgentTask(DependsOn = [nameof(Read)])] void Judge({{parameter}}) { }
            """);
        Assert.Equal(expected, model.Bindings("Judge"));
    }

    [Fact]
    public void Two_mentions_of_a_type_that_is_yet_to_be_generated_are_the_same_type()
    {
        var model = ParsedWorkflow.OfMembers("""
            [AgentTask] Missing Make() => null!;
            [AgentTask] Other Find() => null!;
            [AgentTask(DependsOn = [nameof(Make), nameof(Find)])] void Judge(Missing thing) { }
            """);
        Assert.Equal("Result Make Value", model.Bindings("Judge"));
    }
}
