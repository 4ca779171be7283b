namespace AgentFlow.Generators.Tests.Rules;

/// <summary>AGF0106 about joins.</summary>
public class JoinOptionTests
{
    [Theory]
    [InlineData("Join = {|AGF0106:(Join)3|}", "Join of task 'Pick' is 3, which is no value of Join: write Join.All or Join.Any or Join.AtLeast")]
    [InlineData("Join = Join.Any, Losers = {|AGF0106:(Losers)2|}", "Losers of task 'Pick' is 2, which is no value of Losers: write Losers.Cancel or Losers.Continue")]
    [InlineData("Losers = {|AGF0106:Losers.Continue|}", "Losers of task 'Pick' is set, but it waits for all of its dependencies and nobody loses: write Join.Any or Join.AtLeast, or remove it")]
    [InlineData("Needed = {|AGF0106:2|}", "Needed of task 'Pick' is set, but its Join is All: write Join = Join.AtLeast, or remove it")]
    [InlineData("Join = Join.Any, Needed = {|AGF0106:2|}", "Needed of task 'Pick' is set, but its Join is Any: write Join = Join.AtLeast, or remove it")]
    [InlineData("Join = {|AGF0106:Join.AtLeast|}", "Join of task 'Pick' is AtLeast, and nothing says how many: write Needed, from 1 to 2")]
    [InlineData("Join = Join.AtLeast, Needed = {|AGF0106:0|}", "Needed of task 'Pick' is 0, and it has 2 dependencies: write from 1 to 2")]
    [InlineData("Join = Join.AtLeast, Needed = {|AGF0106:3|}", "Needed of task 'Pick' is 3, and it has 2 dependencies: write from 1 to 2")]
    public Task Reports(string options, string message) => Verify.ReportsAsync($$"""
        public partial class Report
        {
            [AgentTask] int Left(string topic) => 1;
            [AgentTask] int Right(string topic) => 2;
            [AgentTask(DependsOn = [nameof(Left), nameof(Right)], {{options}})] int Pick() => 3;
        }
        """,
        message);

    [Theory]
    [InlineData("Join = {|AGF0106:Join.Any|}", "Join of task 'Pick' is Any, but it depends on nothing: name its dependencies in DependsOn, or remove it")]
    [InlineData("Join = {|AGF0106:Join.AtLeast|}, Needed = 1", "Join of task 'Pick' is AtLeast, but it depends on nothing: name its dependencies in DependsOn, or remove it")]
    public Task Reports_a_join_of_nothing(string options, string message) => Verify.ReportsAsync($$"""
        public partial class Report
        {
            [AgentTask({{options}})] int Pick() => 3;
        }
        """,
        message);

    [Fact]
    public Task Reports_a_join_that_can_never_be_met_where_a_When_is_false() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int Left(string topic) => 1;
            [AgentTask(When = nameof(Wanted))] int Right(string topic) => 2;
            [AgentTask(DependsOn = [nameof(Left), nameof(Right)], Join = Join.AtLeast, Needed = {|AGF0106:2|})] int Pick() => 3;
            [AgentTask(DependsOn = [nameof(Right)], Join = {|AGF0106:Join.Any|})] int Choose() => 3;
            bool Wanted(string topic) => topic.Length > 0;
        }
        """,
        "Needed of task 'Pick' needs all of its dependencies, and can never be met where the When of 'Right' is false: need fewer, or remove that When",
        "Join of task 'Choose' needs its only dependency, and can never be met where the When of 'Right' is false: depend on more, or remove that When");

    [Fact]
    public Task Silent_on_joins_that_can_be_met() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] int Left(string topic, CancellationToken ct) => 1;
            [AgentTask(When = nameof(Wanted))] int Right(string topic, CancellationToken ct) => 2;
            [AgentTask] int Third(CancellationToken ct) => 3;
            [AgentTask(DependsOn = [nameof(Left), nameof(Right), nameof(Third)], Join = Join.AtLeast, Needed = 2, Losers = Losers.Cancel)] int Some() => 1;
            [AgentTask(DependsOn = [nameof(Left), nameof(Third)], Join = Join.AtLeast, Needed = 2, Losers = Losers.Continue)] int Both() => 1;
            [AgentTask(DependsOn = [nameof(Left), nameof(Right)], Join = Join.Any)] int Either() => 1;
            [AgentTask(Join = Join.AtLeast, Needed = 1)] int Taken(int? left) => left ?? 0;
            bool Wanted(string topic) => topic.Length > 0;
        }
        """);

    [Fact]
    public Task Silent_on_a_count_while_a_dependency_is_misspelt() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] int Left(string topic) => 1;
            [AgentTask(DependsOn = [nameof(Left), {|AGF0201:"Rihgt"|}], Join = Join.AtLeast, Needed = 2)] int Pick() => 3;
            [AgentTask(DependsOn = [{|AGF0201:"Rihgt"|}], Join = Join.Any)] int Choose() => 3;
        }
        """);
}
