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
    public Task Silent_on_every_value_there_is() => Verify.SilentAsync("""
        [AgentWorkflow(Schedule = (Schedule)1, OnFailure = OnFailure.Stop)]
        public partial class Report
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """);
}
