namespace AgentFlow.Generators.Tests.Rules;

/// <summary>Who runs a broken workflow sees its error and no other.</summary>
public class CascadeTests
{
    public static TheoryData<string> Errors =>
    [
        "public class {|AGF0101:Report|} { [AgentTask] int Count() => 1; }",
        "public partial class Report { [AgentTask] async void {|AGF0102:Publish|}() => await Task.Yield(); [AgentTask] int Count() => 1; }",
        "public partial class Report { [AgentTask] T? {|AGF0102:Echo|}<T>() => default; [AgentTask] int Count() => 1; }",
        "public partial class Report { [AgentTask] ReadOnlySpan<char> {|AGF0102:Text|}() => default; [AgentTask] int Count() => 1; }",
        "public abstract partial class Base { [AgentTask] protected abstract int {|AGF0102:Count|}(); } public class Report : Base { protected override int Count() => 1; }",
        "public partial class Base { [AgentTask] int Count() => 1; } public partial class {|AGF0102:Report|} : Base { [AgentTask] int Sum() => 1; }",
        "public partial class Report { [AgentTask] int Count() => 1; [AgentTask] Task<int> {|AGF0103:CountAsync|}() => Task.FromResult(1); }",
        "public partial class Report { [AgentTask] int Count() => 1; [AgentTask] int Sum(string {|AGF0104:count|}) => 1; }",
        "[AgentWorkflow(Schedule = {|AGF0106:(Schedule)3|})] public partial class Report { [AgentTask] int Count() => 1; }",
        "public partial class Report { [AgentTask] int Count() => 1; [AgentTask(Agent = {|AGF0106:\"gpu\"|}, Retries = 1)] int Sum(int count) => count; }",
        "public partial class Report { [AgentTask] int Count() => 1; [AgentTask(When = {|AGF0108:\"Wanted\"|}, Validate = {|AGF0108:nameof(Good)|})] int Sum(int count) => count; bool Good() => true; }",
        "public partial class Report { [AgentTask] int[] All() => []; [AgentTask(MaxConcurrency = 2)] int Count([ForEach(nameof(All))] string {|AGF0104:text|}) => 1; }",
        "public partial class Report { [AgentTask] int Count() => 1; [AgentTask(MaxConcurrency = 2)] int Sum([ForEach({|AGF0201:\"count\"|})] int number) => number; }",
        "public partial class Report { public void {|AGF0107:RunPlanAsync|}() { } [AgentTask] int Count() => 1; }",
        "public partial class Report { [AgentTask] int Count(int {|AGF0107:options|} = 1, string {|AGF0107:cancellationToken|} = \"\") => options; }",
        "public partial class Report { [AgentTask] int Count() => 1; [AgentTask] int {|AGF0107:count|}() => 1; }",
        "public partial class Report { [AgentTask] int Count() => 1; [AgentTask] int {|AGF0107:Completion|}() => 1; }",
        "public partial class Report { [AgentTask] int Count() => 1; [AgentTask(DependsOn = [{|AGF0201:\"Cont\"|}])] int Sum() => 1; }",
        "public partial class Report { [AgentTask(DependsOn = [{|AGF0202:nameof(Count)|}])] int Count() => 1; }",
        "public partial class Report { [AgentTask] int Count(int {|AGF0203:sum|}) => sum; [AgentTask] int Sum(int count) => count; }",
    ];

    [Theory, MemberData(nameof(Errors))]
    public Task Only_the_error_of_the_workflow_is_reported(string workflow) => Verify.ReportsAsync(workflow + """


        public static class Caller
        {
            public static async Task<object?> CallAsync(CancellationToken token)
            {
                await new Report().RunAsync(cancellationToken: token);
                var run = await new Report().TryRunAsync();
                return run.IsComplete ? (await new Report().RunAsync()).Count : run.Count;
            }
        }
        """);

    [Fact]
    public Task A_type_parameter_that_is_in_the_way_is_the_only_error() => Verify.ReportsAsync("""
        public partial class Report<{|AGF0107:Results|}>
        {
            [AgentTask] int Count() => 1;
        }

        public static class Caller
        {
            public static async Task<int> CallAsync() => (await new Report<int>().TryRunAsync()).Count.Value;
        }
        """);

    [Fact]
    public Task A_workflow_with_inputs_is_called_as_it_will_be() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int Count(string text, int start = 0) => text.Length + start;
            [AgentTask] int Sum(int {|AGF0203:twice|}) => twice;
            [AgentTask] int Twice(int sum, int count) => sum + count;
            [AgentTask] int Half(string id) => 1;
            [AgentTask] int Part(int {|AGF0105:id|}) => id;
        }

        public static class Caller
        {
            public static async Task<int> CallAsync() => (await new Report().RunAsync("text", 7, start: 3)).Twice;
        }
        """);
}
