using AgentFlow.Generators.Model;
using AgentFlow.Generators.Testing;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>Names that the generated code needs for itself, and names that only look like them.</summary>
public class NameClashTests
{
    [Theory]
    [InlineData("int Run;", "Member Run")]
    [InlineData("class Run { }", "Member Run")]
    [InlineData("static int Results { get; }", "Member Results")]
    [InlineData("event Action? Plan;", "Member Plan")]
    [InlineData("enum Handle { }", "Member Handle")]
    [InlineData("void RunAsync(string other) { }", "Member RunAsync")]
    [InlineData("void TryRunAsync() { }", "Member TryRunAsync")]
    [InlineData("void ResumeAsync() { }", "Member ResumeAsync")]
    [InlineData("void Start() { } void Start(int x) { }", "Member Start")]
    [InlineData("void RunPlanAsync() { }", "Member RunPlanAsync")]
    [InlineData("int Run; int Plan;", "Member Run, Member Plan")]
    [InlineData("int run; int RunIt; class Runs { }", "")]
    public void Members(string member, string expected) =>
        Assert.Equal(expected, Clashes($"public partial class Report {{ {member} [AgentTask] void Check() {{ }} }}"));

    [Theory]
    [InlineData("class Base { protected int Plan; }", "Member Plan")]
    [InlineData("class Root { public void Start() { } } class Base : Root { }", "Member Start")]
    [InlineData("class Base { int Plan; }", "")]
    public void Inherited_members(string ancestors, string expected) =>
        Assert.Equal(expected, Clashes($"{ancestors} partial class Report : Base {{ [AgentTask] void Check() {{ }} }}"));

    [Theory]
    [InlineData("interface IPlan { int Plan { get; } } partial class Report : IPlan { int IPlan.Plan => 1; [AgentTask] void Check() { } }", "")]
    [InlineData("partial record Report(int Plan) { [AgentTask] void Check() { } }", "Member Plan")]
    [InlineData("partial class Run { [AgentTask] void Check() { } }", "TypeOrTypeParameter Run")]
    [InlineData("partial class Report<Results> { [AgentTask] void Check() { } }", "TypeOrTypeParameter Results")]
    [InlineData("partial class Outer<Run> { partial class Report { [AgentTask] void Check() { } } }", "TypeOrTypeParameter Run")]
    [InlineData("partial class Run { partial class Report { [AgentTask] void Check() { } } }", "")]
    [InlineData("namespace Run { partial class Report { [AgentTask] void Check() { } } }", "")]
    public void Types(string source, string expected) => Assert.Equal(expected, Clashes(source));

    [Theory]
    [InlineData("void Run() { }", "Task Run of Run")]
    [InlineData("Task RunAsync() => null!;", "Task Run of Run")]
    [InlineData("Task ResultsAsync() => null!;", "Task Results of Results")]
    [InlineData("Task HandleAsync() => null!;", "Task Handle of Handle")]
    [InlineData("void Completion() { }", "Task Completion of Completion")]
    [InlineData("Task CancelAsync() => null!;", "Task Cancel of Cancel")]
    [InlineData("void Plan() { }", "Task Plan of Plan")]
    [InlineData("void Start() { }", "Task Start of Start")]
    [InlineData("void TryRunAsync() { }", "Task TryRunAsync of TryRun")]
    // What the generated types do not need: a planner may well have a task called Plan.
    [InlineData("Task PlanAsync() => null!;", "")]
    [InlineData("Task StartAsync() => null!;", "")]
    [InlineData("void Report() { }", "")]
    public void Tasks(string method, string expected) =>
        Assert.Equal(expected, Clashes($"partial class Workflow {{ [AgentTask] {method} }}"));

    [Theory]
    [InlineData("void Check() { } [AgentTask] void check() { }", "ResultName check of check, first Check")]
    [InlineData("Task CheckAsync() => null!; [AgentTask] int check() => 1;", "ResultName check of check, first Check")]
    [InlineData("void Check() { } [AgentTask] Task CheckAsync() => null!;", "")] // one task name: AGF0103
    [InlineData("void CHECK() { } [AgentTask] void Check() { }", "")]
    public void Two_tasks_with_one_result_name(string methods, string expected) =>
        Assert.Equal(expected, Clashes($"partial class Workflow {{ [AgentTask] {methods} }}"));

    [Theory]
    [InlineData("int options", "Input options of Check")]
    [InlineData("int cancellationToken", "Input cancellationToken of Check")]
    [InlineData("int options, int cancellationToken", "Input options of Check, Input cancellationToken of Check")]
    [InlineData("CancellationToken cancellationToken, AgentTaskContext options", "")]
    [InlineData("[FromTask(nameof(Read))] int options", "")]
    [InlineData("int Options, int run, int results", "")]
    public void Inputs(string parameters, string expected) =>
        Assert.Equal(expected, Clashes($"partial class Report {{ [AgentTask] void Check({parameters}) {{ }} [AgentTask] void Other({parameters}) {{ }} [AgentTask] int Read() => 1; }}"));

    [Theory]
    [InlineData("Task<Run> Check() => null!;", "UsedType Run of Check")]
    [InlineData("void Check(List<Results[]> items) { }", "UsedType Results of Check")]
    [InlineData("void Check(Run.Inner inner) { }", "UsedType Run of Check")]
    [InlineData("Run? Check(Run? run) => run;", "UsedType Run of Check")]
    [InlineData("Task<Demo.Run> Check() => null!;", "")]
    [InlineData("Task<global::Demo.Run> Check(global::Demo.Results results) => null!;", "")]
    [InlineData("Task<Plan> Check() => null!;", "")]
    [InlineData("(int Run, int Results) Check(int Run) => default;", "")]
    public void Types_that_a_generated_one_would_hide(string method, string expected) =>
        Assert.Equal(expected, Clashes(UsedTypes(method)));

    // Proof of the last four: with everything generated, it compiles.
    [Theory]
    [InlineData("Task<Demo.Run> Check() => Task.FromResult(new Demo.Run());")]
    [InlineData("Task<global::Demo.Run> Check(global::Demo.Results results) => Task.FromResult(new global::Demo.Run());")]
    [InlineData("Task<Plan> Check() => Task.FromResult(new Plan());")]
    [InlineData("(int Run, int Results) Check(int Run) => (Run, Run);")]
    public void A_type_elsewhere_that_is_called_so_is_no_clash(string method) =>
        CompiledWorkflow.AssertNoDiagnostics(GeneratorRun.Of($"using System.Threading.Tasks; using AgentFlow; {UsedTypes(method)}").Output);

    [Fact]
    public void What_was_generated_is_no_clash()
    {
        const string Source = "partial class Report { [AgentFlow.AgentTask] int Check() => 1; }";
        var generated = GeneratorRun.Of(Source).Output;
        Assert.Equal(ParsedWorkflow.Of(Source), ParsedWorkflow.Of(generated));
    }

    private static string UsedTypes(string method) =>
        $"namespace Demo {{ public class Run {{ public class Inner {{ }} }} public class Results {{ }} public class Plan {{ }} public partial class Report {{ [AgentTask] {method} }} }}";

    private static string Clashes(string source)
    {
        var model = ParsedWorkflow.Of(source);
        return string.Join(", ", model.Clashes.Select(clash => Words(model, clash)));
    }

    private static string Words(WorkflowModel model, NameClash clash)
    {
        var task = clash.Task < 0 ? "" : $" of {model.Tasks[clash.Task].Name}";
        var other = clash.Other < 0 ? "" : $", first {model.Tasks[clash.Other].Name}";
        return $"{clash.Kind} {clash.Name}{task}{other}";
    }
}
