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
    public Task A_workflow_that_derives_from_another_has_the_results_of_both() => Verify.ReportsAsync("""
        public partial class Base
        {
            [AgentTask] int Count(string text) => text.Length;
        }

        public partial class {|AGF0102:Report|} : Base
        {
            [AgentTask] int Sum(string text, int start) => start;
        }

        public partial class {|AGF0102:Other|}<T> : Base
        {
            [AgentTask] T Sum(T start) => start;
        }

        public static class Caller
        {
            public static async Task<int> SumAsync() => (await new Report().RunAsync("text", 3)).Sum;
            public static async Task<int> CountAsync() => (await new Report().RunAsync("text")).Count;
            public static async Task<Base.Run> TryAsync() => await new Report().TryRunAsync("text", 3);
            public static async Task<int> AgainAsync(Base.Run previous) => (await new Report().ResumeAsync(previous)).Sum.Value;
            public static object Started() => new Report().Start("text", 3).Completion;
            public static async Task<int> OtherAsync() => (await new Other<int>().RunAsync(5)).Sum;
            public static int Tasks => Report.Plan.Tasks.Count;
        }
        """);

    [Theory]
    [InlineData("class {|AGF0101:Report|}<T>", "<int>")]
    [InlineData("struct {|AGF0101:Report|}<T>", "<int>")]
    [InlineData("class {|AGF0101:Report|}<T> where T : struct, System.IComparable<T>", "<int>")]
    [InlineData("class {|AGF0101:Report|}<T, @class> where T : notnull where @class : List<T>?, new()", "<int, List<int>>")]
    public Task A_generic_type_that_is_not_partial_is_called_as_it_will_be(string type, string arguments) => Verify.ReportsAsync($$"""
        public {{type}}
        {
            [AgentTask] int Count() => 1;
            [AgentTask] T Echo(T input) => input;
        }

        public static class Caller
        {
            public static async Task<int> CallAsync() => (await new Report{{arguments}}().RunAsync(input: default!)).Count;
        }
        """);

    [Fact]
    public Task Inside_generic_types_that_are_not_partial_too() => Verify.ReportsAsync("""
        public class {|AGF0101:{|AGF0101:Outer|}|}<T> where T : class, new()
        {
            public partial class Report<U> where U : T
            {
                [AgentTask] int Count(U input, IReadOnlyList<T> others) => others.Count;
            }

            public partial class Report
            {
                [AgentTask] int Count(T input) => 1;
            }
        }

        public static class Caller
        {
            public static async Task<int> GenericAsync() => (await new Outer<object>.Report<string>().RunAsync("", [])).Count;
            public static async Task<int> PlainAsync() => (await new Outer<object>.Report().TryRunAsync("")).Count.Value;
        }
        """);

    [Fact]
    public Task Types_of_one_name_in_other_types_do_not_meet() => Verify.ReportsAsync("""
        public partial class A
        {
            public class {|AGF0101:Report|} { [AgentTask] int Count() => 1; }
        }

        public partial class B
        {
            public class {|AGF0101:Report|} { [AgentTask] int Count(int start) => start; }
            public class {|AGF0101:Report|}<T> { [AgentTask] int Count(T start) => 1; }
        }

        public static class ReportStandIn
        {
            public static async Task<int> OfAAsync() => (await new A.Report().RunAsync()).Count;
            public static async Task<int> OfBAsync() => (await new B.Report().RunAsync(3)).Count;
            public static async Task<int> OfGenericAsync() => (await new B.Report<int>().RunAsync(3)).Count;
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
