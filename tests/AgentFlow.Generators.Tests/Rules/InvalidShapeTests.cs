namespace AgentFlow.Generators.Tests.Rules;

public class InvalidShapeTests
{
    [Fact]
    public Task Reports_async_void() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] async void {|AGF0102:Draft|}() => await Task.Yield();
        }
        """,
        "'Draft' cannot be a task: nothing can wait for an async void method. Return Task");

    [Fact]
    public Task Reports_a_ref_parameter() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] void {|AGF0102:Draft|}(ref int count) => count++;
        }
        """,
        "'Draft' cannot be a task: it has a ref, out or in parameter. Take the value, and return what it produces");

    [Fact]
    public Task Reports_an_out_parameter() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] void {|AGF0102:Draft|}(out int count) => count = 1;
        }
        """,
        "'Draft' cannot be a task: it has a ref, out or in parameter. Take the value, and return what it produces");

    [Fact]
    public Task Reports_a_span() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int {|AGF0102:Draft|}(ReadOnlySpan<char> text) => text.Length;
        }
        """,
        "'Draft' cannot be a task: a parameter's type cannot live across an await. Take an array, Memory<T> or another ordinary type");

    [Fact]
    public Task Reports_a_span_as_result() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] ReadOnlySpan<char> {|AGF0102:Draft|}() => "text";
        }
        """,
        "'Draft' cannot be a task: its result cannot live across an await. Return a value of an ordinary type");

    [Fact]
    public Task Reports_a_generic_method() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int {|AGF0102:Draft|}<T>() => 1;
        }
        """,
        "'Draft' cannot be a task: nothing says what its type arguments would be. Make the workflow type generic instead");

    [Fact]
    public Task Reports_an_abstract_method() => Verify.ReportsAsync("""
        public abstract partial class Report
        {
            [AgentTask] protected abstract int {|AGF0102:Draft|}();
        }
        """,
        "'Draft' cannot be a task: it has no body. Give it one, and call the abstract method from there");

    [Fact]
    public Task Reports_a_workflow_without_tasks() => Verify.ReportsAsync("""
        [AgentWorkflow(Schedule = Schedule.Eager)]
        public partial class {|AGF0102:Report|}
        {
            public string Draft() => "text";
        }

        public static class Caller
        {
            public static async Task<bool> CallAsync() => (await new Report().TryRunAsync()).IsComplete && Report.Plan.Tasks.Count == 0;
        }
        """,
        "'Report' cannot be a workflow: it has no tasks. Mark the methods that are its tasks with [AgentTask], or remove [AgentWorkflow]");

    [Fact]
    public Task Silent_on_a_workflow_whose_tasks_are_in_another_part() => Verify.SilentAsync("""
        [AgentWorkflow]
        public partial class Report;

        public partial class Report
        {
            [AgentTask] string Draft() => "text";
        }
        """);

    [Fact]
    public Task Reports_an_interface_once() => Verify.ReportsAsync("""
        public partial interface {|AGF0102:Report|}
        {
            [AgentTask] int Draft();
        }
        """,
        "'Report' cannot be a workflow: an interface has no instance to run. Make it a class or a struct");

    [Fact]
    public Task Reports_a_static_class() => Verify.ReportsAsync("""
        public static partial class {|AGF0102:Report|}
        {
            [AgentTask] static int Draft() => 1;
        }
        """,
        "'Report' cannot be a workflow: a static class has no instance to run. Remove 'static' from the class; its tasks may stay static");

    [Fact]
    public Task Reports_a_ref_struct() => Verify.ReportsAsync("""
        public ref partial struct {|AGF0102:Report|}
        {
            [AgentTask] int Draft() => 1;
        }
        """,
        "'Report' cannot be a workflow: a ref struct cannot live across an await. Make it a struct or a class");

    [Fact]
    public Task Reports_a_file_type() => Verify.ReportsAsync("""
        file partial class {|AGF0102:Report|}
        {
            [AgentTask] int Draft() => 1;
        }
        """,
        "'Report' cannot be a workflow: the generated part of a file type would be another type. Make it internal");

    [Fact]
    public Task Reports_a_workflow_that_derives_from_one() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int Draft() => 1;
        }

        public partial class {|AGF0102:Final|} : Report
        {
            [AgentTask] int Check() => 1;
        }
        """,
        "'Final' cannot be a workflow: it derives from a workflow. Run that workflow inside a task of this one instead");

    [Fact]
    public Task Silent_on_every_signature_that_a_task_may_have() => Verify.SilentAsync("""
        public sealed partial record Report<T>
        {
            [AgentTask] async Task A() => await Task.Yield();
            [AgentTask] Task<int> B() => Task.FromResult(1);
            [AgentTask] ValueTask C() => default;
            [AgentTask] ValueTask<int> D() => new(1);
            [AgentTask] static int E() => 1;
            [AgentTask] void F(params int[] numbers) { }
        }
        """);

    [Fact]
    public Task Silent_on_a_type_that_derives_from_a_workflow_and_is_none() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] int Draft() => 1;
        }

        public class Final : Report;
        """);

    [Fact]
    public Task Reports_several_ForEach() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(MaxConcurrency = 2)] int {|AGF0102:Count|}([ForEach("left")] string a, [ForEach("right")] string b) => 1;
        }
        """,
        "'Count' cannot be a task: it has several ForEach parameters. Keep one of them, and take the other source as a list");

    [Fact]
    public Task Reports_the_attribute_on_what_no_workflow_sees() => Verify.ReportsAsync("""
        public class Report
        {
            private int _number;
            ~Report() => _number = 0;
            int Number { [{|AGF0102:AgentTask|}] get => _number; [{|AGF0102:AgentTask(Retries = 2)|}] set => _number = value; }
            [{|AGF0102:AgentTask|}] public static Report operator +(Report left, Report right) => left ?? right;
            [{|AGF0102:AgentTask|}] public static explicit operator int(Report report) => report._number;
            void Print()
            {
                var print = [{|AGF0102:AgentTask|}] () => Local();
                print();
                [{|AGF0102:AgentTask|}] void Local() => Console.WriteLine(Number);
            }
        }
        """,
        "'get' cannot be a task: only a method of the type can be one. Make it a method, or remove the attribute",
        "'set' cannot be a task: only a method of the type can be one. Make it a method, or remove the attribute",
        "'operator +' cannot be a task: only a method of the type can be one. Make it a method, or remove the attribute",
        "'operator int' cannot be a task: only a method of the type can be one. Make it a method, or remove the attribute",
        "'A lambda' cannot be a task: only a method of the type can be one. Make it a method, or remove the attribute",
        "'Local' cannot be a task: only a method of the type can be one. Make it a method, or remove the attribute");

    [Fact]
    public Task Silent_on_other_attributes_in_these_places() => Verify.SilentAsync("""
        public partial class Report
        {
            int Number { [System.Diagnostics.DebuggerStepThrough] get => 1; }
            [AgentTask] void Print(string topic)
            {
                Local();
                [System.Diagnostics.DebuggerStepThrough] void Local() => Console.WriteLine(topic);
            }
        }
        """);
}
