using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>What the items of a <c>ForEach</c> can be taken as, all together.</summary>
public class ItemListTests
{
    private const string Sources = """
        [AgentTask] Task<Draft> EditAsync([ForEach("documents")] Document document) => null!;
        [AgentTask] Task<int> ScoreAsync([ForEach("documents")] Document document) => null!;
        [AgentTask] Task<int> RateAsync([ForEach("documents")] Document document) => null!;
        [AgentTask] Task StoreAsync([ForEach("documents")] Document document) => null!;
        [AgentTask(Optional = true)] Task<int> TryAsync([ForEach("documents")] Document document) => null!;
        [AgentTask(When = nameof(IsLong))] Task<int> LongAsync([ForEach("documents")] Document document) => null!;
        [AgentTask] Task<int> CountAsync() => null!;
        [AgentTask] Task<int> WeighAsync() => null!;
        [AgentTask] Task<IReadOnlyList<int>> ListAsync() => null!;
        bool IsLong(Document document) => true;
        """;

    [Theory]
    [InlineData("IReadOnlyList<Draft> edit", "Result Edit Value")]
    [InlineData("IReadOnlyList<Document> edit", "Result Edit Value")]
    [InlineData("IEnumerable<int> score", "Result Score Value")]
    [InlineData("object score", "Result Score Value")]
    [InlineData("[FromTask(nameof(ScoreAsync))] IReadOnlyList<int> numbers", "Result Score Value")]
    [InlineData("IReadOnlyList<int>? score", "Result Score ValueOrNull")]
    [InlineData("IReadOnlyList<TaskOutcome<int>> score", "Result Score Outcome")]
    [InlineData("IEnumerable<TaskOutcome<int>> score", "Result Score Outcome")]
    [InlineData("IReadOnlyList<TaskOutcome> score", "Result Score Outcome")]
    [InlineData("ForEachOutcome<int> score", "Result Score Outcome")]
    [InlineData("ForEachOutcome score", "Result Score Outcome")]
    [InlineData("TaskOutcome score", "Result Score Outcome")]
    [InlineData("ForEachOutcome store", "Result Store Outcome")]
    [InlineData("TaskOutcome store", "Result Store Outcome")]
    // those that there are
    [InlineData("IReadOnlyList<int> @try", "Result Try ThoseThereAre")]
    [InlineData("IReadOnlyList<int> @long", "Result Long ThoseThereAre")]
    [InlineData("IReadOnlyList<int>? @try", "Result Try ValueOrNull")]
    [InlineData("IReadOnlyList<TaskOutcome<int>> @try", "Result Try Outcome")]
    // what does not fit
    [InlineData("int score", "Unbound TypeDoesNotFit ScoreAsync")]
    [InlineData("int? @try", "Unbound TypeDoesNotFit TryAsync")]
    [InlineData("List<int> score", "Unbound TypeDoesNotFit ScoreAsync")]
    [InlineData("IReadOnlyList<long> score", "Unbound TypeDoesNotFit ScoreAsync")]
    [InlineData("TaskOutcome<int> score", "Unbound TypeDoesNotFit ScoreAsync")]
    [InlineData("ForEachOutcome<long> score", "Unbound TypeDoesNotFit ScoreAsync")]
    [InlineData("IReadOnlyList<int> store", "Unbound NoResult StoreAsync")]
    public void By_name(string parameter, string expected) => Assert.Equal(expected, Bound("", parameter));

    [Theory]
    [InlineData("Score", "IReadOnlyList<int> numbers", "Result Score Value")]
    [InlineData("Score", "IReadOnlyList<int>? numbers", "Result Score ValueOrNull")]
    [InlineData("Score", "IReadOnlyList<TaskOutcome<int>> numbers", "Result Score Outcome")]
    [InlineData("Score", "ForEachOutcome<int> numbers", "Result Score Outcome")]
    [InlineData("Store", "ForEachOutcome stored", "Result Store Outcome")]
    [InlineData("Try", "IReadOnlyList<int> numbers", "Result Try ThoseThereAre")]
    [InlineData("Score,Edit", "IReadOnlyList<Draft> drafts, IReadOnlyList<int> numbers", "Result Edit Value, Result Score Value")]
    // no single value can be taken from many, and no other list
    [InlineData("Score", "int number", "Input")]
    [InlineData("Score", "IReadOnlyList<Draft> drafts", "Input")]
    [InlineData("Edit", "IReadOnlyList<Document> drafts", "Input")]
    // one that returns T goes alone; with others it is one too many
    [InlineData("Score,Count", "IReadOnlyList<int> numbers", "Result Score Value")]
    [InlineData("Score,Rate", "IReadOnlyList<int> numbers", "Unbound Ambiguous ScoreAsync")]
    [InlineData("Score,Count,Weigh", "IReadOnlyList<int> numbers", "Unbound Ambiguous CountAsync")]
    // a task's own list goes before all
    [InlineData("Score,List", "IReadOnlyList<int> numbers", "Result List Value")]
    // several, each as a whole
    [InlineData("Score,Rate", "IReadOnlyList<ForEachOutcome<int>> both", "Gathered Score+Rate Outcome")]
    [InlineData("Score,Count", "IReadOnlyList<TaskOutcome> both", "Gathered Score+Count Outcome")]
    public void By_type(string dependsOn, string parameters, string expected) => Assert.Equal(expected, Bound(dependsOn, parameters));

    [Theory]
    [InlineData("Score,Rate", "IReadOnlyList<int> score", "Unbound MayLoseJoin ScoreAsync")]
    [InlineData("Score,Rate", "IReadOnlyList<int>? score", "Result Score ValueOrNull")]
    [InlineData("Score,Rate", "TaskOutcome score", "Result Score Outcome")]
    [InlineData("Score,Rate", "TaskOutcome winner", "Winner Score+Rate Outcome")]
    [InlineData("Score,Rate", "IReadOnlyList<TaskOutcome> both", "Gathered Score+Rate Outcome")]
    // what had not ended has no items yet
    [InlineData("Score,Rate", "ForEachOutcome<int> score", "Unbound MayLoseJoin ScoreAsync")]
    [InlineData("Score,Rate", "IReadOnlyList<TaskOutcome<int>> score", "Unbound MayLoseJoin ScoreAsync")]
    [InlineData("Score,Edit", "ForEachOutcome<int> items", "Unbound MayLoseJoin ScoreAsync")]
    [InlineData("Score,Edit", "IReadOnlyList<int> items", "Unbound MayLoseJoin ScoreAsync")]
    [InlineData("Score,Rate", "IReadOnlyList<int> winner", "Unbound Ambiguous ScoreAsync")]
    public void Under_a_join(string dependsOn, string parameters, string expected) => Assert.Equal(expected, Bound(dependsOn, parameters, "Join = Join.Any, "));

    [Theory]
    [InlineData("IReadOnlyList<int> score", "Score")]
    [InlineData("IReadOnlyList<int> @try", "Try?")]
    [InlineData("IReadOnlyList<int> @long", "Long!")]
    [InlineData("ForEachOutcome score", "Score?")]
    public void Who_takes_those_that_there_are_waits_for_no_success(string parameter, string expected) =>
        Assert.Equal(expected, Parse("", parameter, "").Dependencies("Judge"));

    [Theory]
    [InlineData("int score", "IReadOnlyList<int> or IReadOnlyList<TaskOutcome<int>>")]
    [InlineData("int store", "ForEachOutcome")]
    public void A_problem_says_what_would_fit(string parameter, string expected) =>
        Assert.Equal(expected, Parse("", parameter, "").Task("Judge").Parameters.Single().Binding.Problem!.Expected);

    private static string Bound(string dependsOn, string parameters, string options = "") => Parse(dependsOn, parameters, options).Bindings("Judge");

    private static WorkflowModel Parse(string dependsOn, string parameters, string options)
    {
        var entries = string.Join(", ", dependsOn.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => $"nameof({name}Async)"));
        return ParsedWorkflow.OfMembers($"{Sources} [AgentTask({options}DependsOn = [{entries}])] void Judge({parameters}) {{ }}");
    }
}
