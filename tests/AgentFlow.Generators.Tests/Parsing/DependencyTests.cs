using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>What a task waits for: named in <c>DependsOn</c>, implied by a parameter, or both.</summary>
public class DependencyTests
{
    // Name* is declared, -Name carries no data, Name? need not have succeeded, Name! may have been left out by its own When.
    [Theory]
    [InlineData("", "", "")]
    [InlineData("nameof(BAsync), nameof(AAsync)", "", "-B*, -A*")]
    [InlineData("", "int b, int a", "B, A")]
    [InlineData("nameof(AAsync)", "int b, int a", "A*, B")]
    [InlineData("nameof(AAsync)", "int? a", "A*?")]
    [InlineData("nameof(AAsync)", "TaskOutcome a", "A*?")]
    [InlineData("", "TaskOutcome<int> a", "A?")]
    [InlineData("", "int a, [FromTask(nameof(AAsync))] TaskOutcome seen", "A")]
    [InlineData("", "[FromTask(nameof(AAsync))] TaskOutcome seen, int a", "A")]
    [InlineData("nameof(AAsync), nameof(BAsync)", "IReadOnlyList<int> all", "A*, B*")]
    [InlineData("nameof(AAsync), nameof(BAsync)", "IReadOnlyList<TaskOutcome<int>> all", "A*?, B*?")]
    [InlineData("nameof(Optional)", "", "-Optional*?")]
    [InlineData("nameof(Optional)", "int? optional", "Optional*?")]
    [InlineData("nameof(MayBe)", "", "-MayBe*!")]
    [InlineData("nameof(MayBe)", "int? mayBe", "MayBe*?")]
    [InlineData("nameof(Both)", "", "-Both*?")]
    [InlineData("nameof(AAsync), nameof(AAsync)", "", "-A*")]
    [InlineData("\"Missing\", nameof(AAsync)", "", "-A*")]
    [InlineData("nameof(Judge)", "", "-Judge*")]
    // Items that a When left out are none of the list, one that failed is missing in it.
    [InlineData("", "IReadOnlyList<int> @long, IReadOnlyList<int> @try", "Long!, Try?")]
    // What cannot be bound still waits, so that no other rule takes the dependency for one without data.
    [InlineData("", "string a", "A")]
    [InlineData("nameof(AAsync)", "string a", "A*")]
    [InlineData("nameof(AAsync), nameof(BAsync)", "int one", "A*, B*")]
    public void A_task_waits_for_what_it_declares_and_then_for_what_its_parameters_imply(string dependsOn, string parameters, string expected) =>
        Assert.Equal(expected, Parse($"DependsOn = [{dependsOn}]", parameters).Dependencies("Judge"));

    [Theory]
    [InlineData("DependsOn = [nameof(AAsync), nameof(BAsync)]", "AAsync=1, BAsync=4")]
    [InlineData("DependsOn = new[] { nameof(AAsync), \"BAsync\" }", "AAsync=1, BAsync=4")]
    [InlineData("DependsOn = new string[] { nameof(Report.AAsync) }", "AAsync=1")]
    [InlineData("DependsOn = new string[0]", "")]
    [InlineData("DependsOn = null!", "")]
    [InlineData("DependsOn = [\"A\", \"Missing\", \"\", null!, nameof(AAsync)]", "A=-1, Missing=-1, =-1, =-1, AAsync=1")]
    [InlineData("DependsOn = [nameof(AAsync), nameof(AAsync)]", "AAsync=1, AAsync=1")]
    public void The_entries_of_DependsOn_are_kept_as_written(string argument, string expected) =>
        Assert.Equal(expected, Entries(Parse(argument, "")));

    // While someone types: each entry keeps its place.
    [Theory]
    [InlineData("DependsOn = [nameof(), nameof(AAsync)]", 2)]
    [InlineData("DependsOn = [1, nameof(AAsync)]", 2)]
    [InlineData("DependsOn = [nameof(AAsync), ]", 1)]
    [InlineData("DependsOn = ", 0)]
    [InlineData("DependsOn", 0)]
    [InlineData("DependsOn = nameof(AAsync)", 0)]
    [InlineData("Depends = [nameof(AAsync)]", 0)]
    public void Half_typed_entries_do_no_harm(string argument, int entries)
    {
        var model = Parse(argument, "");
        Assert.True(model.Task("Judge").DependsOn.Count <= entries);
        Assert.All(model.Task("Judge").DependsOn, entry => Assert.Contains(entry, new DependencyEntry[] { new("", -1), new("AAsync", 1) }));
    }

    private static WorkflowModel Parse(string argument, string parameters) => ParsedWorkflow.OfMembers($$"""
        [AgentTask(Optional = true)] Task<int> Optional() => null!;
        [AgentTask] Task<int> AAsync() => null!;
        [AgentTask(When = nameof(Always))] Task<int> MayBe() => null!;
        [AgentTask(Optional = true, When = nameof(Always))] Task<int> Both() => null!;
        bool Always() => true;
        [AgentTask] Task<int> BAsync() => null!;
        [AgentTask(When = nameof(IsLong))] Task<int> Long([ForEach("items")] int item) => null!;
        bool IsLong(int item) => true;
        [AgentTask(When = nameof(IsLong), Optional = true)] Task<int> Try([ForEach("items")] int item) => null!;
        [AgentTask({{argument}})] void Judge({{parameters}}) { }
        """);

    private static string Entries(WorkflowModel model) =>
        string.Join(", ", model.Task("Judge").DependsOn.Select(entry => $"{entry.MethodName}={entry.Task}"));
}
