namespace AgentFlow.Generators.Tests.Rules;

/// <summary>AGF0107 where a workflow's code names a type that a generated member hides.</summary>
public class HiddenUseTests
{
    private const string Around = """
        global using Job = Shop.Run;
        namespace Shop
        {
            public class Run { public class Part; public static int Count => 1; }
            public class Results;
            public class Plan { public const int Most = 7; public static string ToMermaid() => ""; }
            public class Run<T>;
            public static class Tools { public static int Run() => 1; }
        }

        """;

    [Fact]
    public Task Reports_a_body_and_says_what_to_write() => Verify.ReportsAsync("""
        namespace Shop;
        public class Plan { public static string ToMermaid() => ""; }
        public partial class Report
        {
            [AgentTask] string Draft() => {|AGF0107:Plan|}.ToMermaid();
        }
        """,
        "The generated code of 'Report' needs the name 'Plan' for itself: here it hides another type. "
        + "Write 'global::Shop.Plan' for that one, or rename it; write 'Report.Plan' for the generated one");

    [Theory]
    [InlineData("Type Kept() => typeof({|AGF0107:Run|});")]
    [InlineData("public {|AGF0107:Run|}? Last;")]
    [InlineData("List<{|AGF0107:Results|}[]> Kept { get; } = [];")]
    [InlineData("bool Is(object found) => found is {|AGF0107:Run|};")]
    [InlineData("void Kept() { foreach ({|AGF0107:Run|}? run in new List<{|AGF0107:Run|}>()) { } }")]
    [InlineData("void Kept({|AGF0107:Run|}.{|CS0426:Part|} part) { }")]
    [InlineData("object Kept() => {|AGF0107:Run|}.{|CS0117:Count|};")]
    [InlineData("object Kept() => {|AGF0107:Plan|}.{|CS1061:Most|};")]
    [InlineData("string Kept() => nameof({|AGF0107:Run|}.{|CS0117:Count|});")]
    [InlineData("[System.ComponentModel.TypeConverter(typeof({|AGF0107:Run|}))] void Kept() { }")]
    [InlineData("class Inner { {|AGF0107:Run|}? Kept { get; } }")]
    [InlineData("static int Local() { return Of(null); int Of({|AGF0107:Run|}? run) => 1; }")]
    public Task Reports_each_use_by_simple_name(string member) => Verify.ReportsAsync(InShop(member));

    [Theory]
    [InlineData("Type Kept() => typeof(Shop.Run);")]
    [InlineData("Type Kept() => typeof(global::Shop.Run.Part);")]
    [InlineData("int Kept() => Shop.Run.Count + Shop.Plan.Most;")]
    [InlineData("Type Kept() => typeof(Job);")]
    [InlineData("Type Kept() => typeof(Run<int>);")]
    [InlineData("object Kept() => new Plan();")] // a property hides no type where only a type can stand
    [InlineData("object Kept() => this.ToString() + Report.Plan + new Report().RunAsync();")]
    [InlineData("async Task<object> Kept() => (await TryRunAsync()).Report;")]
    [InlineData("Type Kept() => typeof(Report.Run);")]
    [InlineData("string Kept() => nameof(Run) + nameof(Results) + nameof(Plan);")]
    [InlineData("string Kept(string Plan) => Plan;")]
    [InlineData("int Kept() => (Run: 1, 2).Run;")]
    [InlineData("object Kept() => new { Run = 1, Plan = 2 }.Plan;")]
    [InlineData("int Kept() { return Run(); static int Run() => 1; }")]
    [InlineData("int Kept() => Tools.Run();")]
    [InlineData("class Box { public int Plan { get; set; } } object Kept() => new Box { Plan = 1 } is { Plan: 1 };")]
    [InlineData("bool Kept(object other) => other is Tidy { Plan.Count: 1 };  class Tidy { public List<int> Plan => []; }")]
    [InlineData("class Box { class Run; Run? Kept { get; } }")]
    [InlineData("/** <summary><see cref=\"Run\"/>, <see cref=\"Plan\"/></summary> */ public void Kept() { }")]
    public Task Silent_on_a_name_that_is_looked_up_elsewhere(string member) => Verify.SilentAsync(InShop(member));

    [Fact]
    public Task Silent_on_the_generated_types_where_there_is_no_other() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] int Draft() => 1;
            public async Task<Results> KeptAsync() { Results kept = await RunAsync(); return kept; }
            public async Task<Run> TriedAsync() => await TryRunAsync();
            public string Drawn() => Plan.ToMermaid();
        }
        """);

    [Fact]
    public Task Silent_where_only_the_generated_type_can_be_meant() => Verify.SilentAsync("""
        public static class Results { public static string Ok() => ""; }
        public partial class Report
        {
            [AgentTask] int Draft() => 1;
            public async Task<Results> KeptAsync() { Results kept = await RunAsync(); return kept; }
        }
        """);

    [Fact]
    public Task Reports_a_static_class_where_it_alone_can_be_meant() => Verify.ReportsAsync("""
        public static class Results { public static string Ok() => ""; }
        public partial class Report
        {
            [AgentTask] string Draft() => {|AGF0107:Results|}.{|CS0117:Ok|}();
        }
        """);

    [Fact]
    public Task Reports_a_type_around_the_workflow_an_alias_and_a_type_of_the_global_namespace() => Verify.ReportsAsync("""
        using Run = System.Text.StringBuilder;
        public class Results;
        public partial class Outer
        {
            public class Plan { public static string ToMermaid() => ""; }
            public partial record Report(int Length)
            {
                [AgentTask] int Draft() => 1;
                Type[] Kept() => [typeof({|AGF0107:Run|}), typeof({|AGF0107:Results|})];
                string Drawn() => {|AGF0107:Plan|}.ToMermaid();
            }
        }
        """,
        "The generated code of 'Report' needs the name 'Run' for itself: here it hides another type. "
        + "Write 'global::System.Text.StringBuilder' for that one, or rename it; write 'Report.Run' for the generated one",
        "The generated code of 'Report' needs the name 'Results' for itself: here it hides another type. "
        + "Write 'global::Results' for that one, or rename it; write 'Report.Results' for the generated one",
        "The generated code of 'Report' needs the name 'Plan' for itself: here it hides another type. "
        + "Write 'global::Outer.Plan' for that one, or rename it; write 'Report.Plan' for the generated one");

    [Fact]
    public Task Reports_a_type_that_inherits_from_the_workflow() => Verify.ReportsAsync("""
        namespace Shop;
        public class Run;
        public partial class Report<T> { [AgentTask] int Draft() => 1; }
        class Special : Report<int> { Type Kept() => typeof({|AGF0107:Run|}); }
        class Other { Type Kept() => typeof(Run); }
        """,
        "The generated code of 'Report' needs the name 'Run' for itself: here it hides another type. "
        + "Write 'global::Shop.Run' for that one, or rename it; write 'Report<int>.Run' for the generated one");

    [Fact]
    public Task Silent_on_the_types_of_a_workflow_around_it() => Verify.SilentAsync("""
        public partial class Outer
        {
            [AgentTask] int Draft() => 1;
            public partial class Inner
            {
                [AgentTask] int Check() => 1;
                public async Task<int> KeptAsync() { Results kept = await RunAsync(); return kept.Check; }
            }
        }
        """);

    [Fact]
    public Task Silent_on_bodies_where_the_signature_of_a_task_says_it_already() => Verify.SilentAsync(InShop(
        "[AgentTask] Run {|AGF0107:Check|}() => new Run();"));

    private static string InShop(string member) =>
        $"{Around}\nnamespace Shop {{ public partial class Report {{ [AgentTask] int Draft() => 1; {member} }} }}";

    [Fact]
    public Task Reports_a_parameter_of_the_type_in_a_body() => Verify.ReportsAsync("""
        public partial class Report(string Plan, TextWriter {|CS9113:Start|}, string plan)
        {
            private readonly string _first = Plan + plan;
            [AgentTask] string Draft(string topic) => _first + {|AGF0107:Plan|} + topic;
            void Print() { Action print = () => {|CS0119:{|AGF0107:Start|}|}.Flush(); print(); }
        }
        """);

    [Fact]
    public Task Says_to_give_the_parameter_another_name() => Verify.ReportsAsync("""
        public partial class Report(string Plan)
        {
            private readonly string _first = Plan;
            [AgentTask] string Draft(string topic) => _first + {|AGF0107:Plan|} + topic;
        }
        """,
        "The generated code of 'Report' needs the name 'Plan' for itself: here it hides a parameter of the type. Give the parameter another name");

    [Theory]
    [InlineData("object Kept() => this.ToString() + plan + Report.Plan + nameof(Plan);")]
    [InlineData("static object Kept() => Plan;")]
    [InlineData("object Kept(string Plan) => Plan;")]
    [InlineData("class Inner { object Kept => Plan; }")]
    public Task Silent_where_no_parameter_of_the_type_can_be_meant(string member) => Verify.SilentAsync($$"""
        public partial class Report(string Plan, string plan)
        {
            private readonly string _first = Plan + plan;
            [AgentTask] string Draft(string topic) => _first + topic;
            {{member}}
        }
        """);
}
