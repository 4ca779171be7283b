namespace AgentFlow.Generators.Tests.Rules;

/// <summary>AGF0104 where a result is not sure to be there, or comes in parts.</summary>
public class UnboundJoinTests
{
    [Fact]
    public Task Reports_a_plain_value_of_a_task_with_a_When() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(When = nameof(Wanted))] string Draft() => "";
            [AgentTask] int Count(string {|AGF0104:draft|}) => draft.Length;
            bool Wanted() => true;
        }
        """,
        "Parameter 'draft' of 'Count' takes the result of 'Draft', which has a When and may give none, as string. Take string? or TaskOutcome<string>");

    [Theory]
    [InlineData("Join = Join.Any", "Any")]
    [InlineData("Join = Join.AtLeast, Needed = 1", "AtLeast")]
    public Task Reports_a_plain_value_of_one_of_a_join(string join, string name) => Verify.ReportsAsync($$"""
        public partial class Report
        {
            [AgentTask] string Draft(CancellationToken ct) => "";
            [AgentTask] int Score(CancellationToken ct) => 1;
            [AgentTask({{join}})] int Count(string {|AGF0104:draft|}, int? score) => draft.Length + score ?? 0;
        }
        """,
        $"Parameter 'draft' of 'Count' takes the result of 'Draft' as string, and under Join.{name} no single dependency is sure to have one. Take string? or TaskOutcome<string>");

    [Fact]
    public Task Reports_a_winner_that_may_be_of_another_type() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string Draft(CancellationToken ct) => "";
            [AgentTask] int Score(CancellationToken ct) => 1;
            [AgentTask(DependsOn = [nameof(Draft)], Join = Join.Any)] int Count(string {|AGF0104:hit|}, int? score) => hit.Length + score ?? 0;
        }
        """,
        "Parameter 'hit' of 'Count' takes the result of whichever dependency wins the join as string, and 'Score' may win too and returns int. Take each one as T? or TaskOutcome<T>");

    [Theory]
    [InlineData("int", "which has none: it is int. Take elements of an IEnumerable<T> or IAsyncEnumerable<T>", "string")]
    [InlineData("List<int>", "which do not fit string. Take int", "string")]
    public Task Reports_elements_that_do_not_fit(string result, string message, string element) => Verify.ReportsAsync($$"""
        public partial class Report
        {
            [AgentTask] {{result}} Read() => default!;
            [AgentTask(MaxConcurrency = 2)] int Count([ForEach(nameof(Read))] {{element}} {|AGF0104:text|}) => 1;
        }
        """,
        $"Parameter 'text' of 'Count' takes each element of 'Read', {message}");

    [Theory]
    [InlineData("Optional = true", "is optional")]
    [InlineData("When = nameof(Wanted)", "has a When")]
    public Task Reports_elements_that_may_not_be_there(string option, string why) => Verify.ReportsAsync($$"""
        public partial class Report
        {
            [AgentTask({{option}})] List<string> Read() => [];
            [AgentTask(MaxConcurrency = 2)] int Count([ForEach(nameof(Read))] string {|AGF0104:text|}) => 1;
            bool Wanted() => true;
        }
        """,
        $"Parameter 'text' of 'Count' takes each element of 'Read', which {why} and may give none. Go over a task between that takes its result as T? and returns a list");

    [Fact]
    public Task Reports_elements_under_a_join() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] List<string> Read(CancellationToken ct) => [];
            [AgentTask] int Other(CancellationToken ct) => 1;
            [AgentTask(MaxConcurrency = 2, DependsOn = [nameof(Other)], Join = Join.Any)] int Count([ForEach(nameof(Read))] string {|AGF0104:text|}) => 1;
        }
        """,
        "Parameter 'text' of 'Count' takes each element of 'Read', and under Join.Any no single dependency is sure to have a result. Leave the join to a task of its own, and go over what that returns");

    [Fact]
    public Task Reports_one_value_of_a_task_that_has_many() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(MaxConcurrency = 2)] string Read([ForEach("paths")] string path) => path;
            [AgentTask] int Count(string {|AGF0104:read|}) => read.Length;
        }
        """,
        "Parameter 'read' of 'Count' is bound to the result of 'Read', which is string for each of its items and does not fit string. Take IReadOnlyList<string> or IReadOnlyList<TaskOutcome<string>>");

    [Fact]
    public Task Silent_on_what_fits() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask(MaxConcurrency = 2)] string Read([ForEach("paths")] string path, CancellationToken ct) => path;
            [AgentTask(When = nameof(Wanted))] int Draft(CancellationToken ct) => 1;
            [AgentTask] int Sketch(CancellationToken ct) => 1;
            [AgentTask(DependsOn = [nameof(Draft), nameof(Sketch)], Join = Join.Any)] int Pick(int winner) => winner;
            [AgentTask(Join = Join.Any)] int See(int? draft, TaskOutcome<int> sketch) => draft ?? sketch.Attempts;
            [AgentTask] int All(IReadOnlyList<string> read, [FromTask(nameof(Read))] ForEachOutcome<string> each) => read.Count + each.Total;
            [AgentTask(MaxConcurrency = 2)] int One([ForEach(nameof(Read))] string text) => text.Length;
            bool Wanted() => true;
        }
        """);
}
