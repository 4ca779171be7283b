namespace AgentFlow.Generators.Tests.Rules;

public class OptionOutOfRangeTests
{
    [Fact]
    public Task Reports_a_schedule_that_is_none() => Verify.ReportsAsync("""
        [AgentWorkflow(Schedule = {|AGF0106:(Schedule)7|})]
        public partial class Report
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """,
        "Schedule of workflow 'Report' is 7, which is no value of Schedule: write Schedule.Phased or Schedule.Eager");

    [Fact]
    public Task Reports_each_option() => Verify.ReportsAsync("""
        [AgentWorkflow(OnFailure = {|AGF0106:(OnFailure)(-1)|}, Schedule = {|AGF0106:(Schedule)2|})]
        public partial class Report
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """);

    [Fact]
    public Task Reports_a_negative_number_of_the_workflow() => Verify.ReportsAsync("""
        [AgentWorkflow(MaxConcurrency = {|AGF0106:-1|}, TimeoutMs = {|AGF0106:-5_000|})]
        public partial class Report
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """,
        "MaxConcurrency of workflow 'Report' is -1: write how many tasks may run at once, or 0 for no limit",
        "TimeoutMs of workflow 'Report' is -5000: write how many ms the run may take, or 0 for no limit");

    [Theory]
    [InlineData("TimeoutMs", "how many ms one attempt may take, or 0 for no limit")]
    [InlineData("Retries", "how often to try again, or 0 for never")]
    [InlineData("RetryDelayMs", "how many ms to wait before the first retry, or 0 for at once")]
    [InlineData("MaxConcurrency", "how many items may run at once, or 0 for no limit")]
    [InlineData("EstimatedMs", "about how many ms it takes, or 0 where that is unknown")]
    public Task Reports_a_negative_number_of_a_task(string option, string advice) => Verify.ReportsAsync($$"""
        public partial class Report
        {
            [AgentTask({{option}} = {|AGF0106:-1|})] string Draft(string topic) => topic;
        }
        """,
        $"{option} of task 'Draft' is -1: write {advice}");

    [Fact]
    public Task Reports_a_delay_that_is_too_long() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(Retries = 1, RetryDelayMs = {|AGF0106:86_400_001|})] string Draft(string topic) => topic;
        }
        """,
        "RetryDelayMs of task 'Draft' is 86400001, which is longer than a day: write at most 86400000");

    [Fact]
    public Task Reports_a_delay_before_no_retry() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(RetryDelayMs = {|AGF0106:100|})] string Draft(string topic) => topic;
        }
        """,
        "RetryDelayMs of task 'Draft' has nothing to delay, for it is never tried again: write Retries too, or remove it");

    [Fact]
    public Task Reports_a_bound_of_items_that_there_are_none_of() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(MaxConcurrency = {|AGF0106:4|})] string Draft(string topic) => topic;
        }
        """,
        "MaxConcurrency of task 'Draft' bounds the items of a ForEach, and it has none: mark a parameter [ForEach], or remove it; to bound tasks, write it in [AgentWorkflow]");

    [Fact]
    public Task Reports_names_that_are_empty() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(Agent = {|AGF0106:""|}, Resilience = {|AGF0106:" "|})]
            [Reads({|AGF0106:""|}), Reads("table"), Writes({|AGF0106:""|}, Exclusive = true)]
            string Draft(string topic) => topic;
        }
        """,
        "Agent of task 'Draft' is empty: write the name of a pool, or remove it",
        "Resilience of task 'Draft' is empty: write the name of a pipeline of FlowOptions.Resilience, or remove it",
        "The resource of a Reads of task 'Draft' is empty: write what it reads: a file, a table, a queue",
        "The resource of a Writes of task 'Draft' is empty: write what it writes: a file, a table, a queue");

    [Fact]
    public Task Silent_on_every_value_there_is() => Verify.SilentAsync("""
        [AgentWorkflow(Schedule = (Schedule)1, OnFailure = OnFailure.Stop, MaxConcurrency = 0, TimeoutMs = 0)]
        [AgentPool("writer", 1)]
        public partial class Report
        {
            [AgentTask(TimeoutMs = 0, Retries = 1, RetryDelayMs = 86_400_000, MaxConcurrency = 0, EstimatedMs = 3, Agent = "writer", Resilience = "llm", Losers = (Losers)0, Join = Join.Any, DependsOn = [nameof(Sketch)])]
            [Reads("table"), Writes("file")]
            string Draft(string topic) => topic;

            [AgentTask(RetryDelayMs = 0, Retries = 3)] string Sketch() => "";
        }
        """);

    [Theory]
    [InlineData("TimeoutMs = {|CS0103:Missing|}")]
    [InlineData("MaxConcurrency = {|CS0103:Missing|}")]
    [InlineData("Needed = {|CS0029:\"2\"|}")]
    [InlineData("Agent = {|CS0029:3|}")]
    [InlineData("Losers = {|CS0103:Missing|}")]
    public Task Silent_on_what_does_not_compile(string option) => Verify.SilentAsync($$"""
        public partial class Report
        {
            [AgentTask({{option}})] string Draft(string topic) => topic;
        }
        """);
}
