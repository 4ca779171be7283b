namespace AgentFlow.Generators.Tests.Rules;

/// <summary>AGF0405: a result is handed to two tasks that may run at once, and one changes it.</summary>
public class SharedResultTests
{
    [Fact]
    public Task Reports_a_list_that_one_extends() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] List<string> Find(string topic) => [topic];
            [AgentTask] int Count(List<string> find) => find.Count;
            [AgentTask] void Extend(List<string> find) => {|AGF0405:find.Add("more")|};
        }
        """,
        "'Count' and 'Extend' can run at the same time and share the result of 'Find', which one of them changes: Count → find.Count (Test0.cs:4); Extend → find.Add(\"more\") (Test0.cs:5). No dependency orders them.");

    [Fact]
    public Task Reports_a_property_that_both_set() => Verify.ReportsAsync("""
        public class Draft { public string Text { get; set; } = ""; }
        public partial class Report
        {
            [AgentTask] Draft Write(string topic) => new() { Text = topic };
            [AgentTask] void Shorten(Draft write) => write.Text = "";
            [AgentTask] void Sign(TaskOutcome<Draft> write) => {|AGF0405:write.Value.Text|} = "me";
        }
        """);

    [Theory]
    [InlineData("[AgentTask] List<int> Find(int n) => [n]; [AgentTask] int Count(List<int> find) => find.Count; [AgentTask] bool Any(List<int> find) => find.Contains(1);")]
    [InlineData("[AgentTask] List<int> Find(int n) => [n]; [AgentTask] int Count(List<int> find) => find.Count; [AgentTask] void Add(List<int> find, int count) => find.Add(count);")]
    [InlineData("[AgentTask] int[] Find(int n) => [n]; [AgentTask] int[] Copy(int[] find) { var own = find.ToArray(); own[0] = 1; return own; } [AgentTask] int Count(int[] find) => find[0];")]
    public Task Silent_where_nobody_changes_it_or_an_order_is_there(string members) => Verify.SilentAsync($$"""
        public partial class Report
        {
            {{members}}
        }
        """);
}
