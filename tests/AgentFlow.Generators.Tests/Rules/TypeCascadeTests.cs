namespace AgentFlow.Generators.Tests.Rules;

/// <summary>The same where it is the type that has the error: it derives from a workflow, or is not partial.</summary>
public class TypeCascadeTests
{
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
}
