using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>What is read of a task method itself.</summary>
public class TaskTests
{
    [Theory]
    [InlineData("CheckBillingAsync", "CheckBilling", "checkBilling")]
    [InlineData("CheckBilling", "CheckBilling", "checkBilling")]
    [InlineData("CheckAsyncAsync", "CheckAsync", "checkAsync")]
    [InlineData("Async", "Async", "async")]
    [InlineData("URLAsync", "URL", "uRL")]
    [InlineData("check", "check", "check")]
    [InlineData("_check", "_check", "_check")]
    [InlineData("Überblick", "Überblick", "überblick")]
    [InlineData("@class", "class", "class")]
    [InlineData("ClassAsync", "Class", "class")]
    [InlineData("Asynchronous", "Asynchronous", "asynchronous")]
    public void Names_come_from_the_method(string method, string name, string resultName)
    {
        var task = Assert.Single(ParsedWorkflow.OfMembers($"[AgentTask] int {method}() => 1;").Tasks);
        Assert.Equal((method.TrimStart('@'), name, resultName), (task.MethodName, task.Name, task.ResultName));
    }

    [Theory]
    [InlineData("Task", nameof(TaskReturn.Task), null)]
    [InlineData("ValueTask", nameof(TaskReturn.ValueTask), null)]
    [InlineData("void", nameof(TaskReturn.Void), null)]
    [InlineData("Task<int>", nameof(TaskReturn.TaskOfT), "int")]
    [InlineData("Task<string?>", nameof(TaskReturn.TaskOfT), "string?")]
    [InlineData("Task<Document>?", nameof(TaskReturn.TaskOfT), "global::Demo.Document")]
    [InlineData("ValueTask<int?>", nameof(TaskReturn.ValueTaskOfT), "int?")]
    [InlineData("Task<Task<int>>", nameof(TaskReturn.TaskOfT), "global::System.Threading.Tasks.Task<int>")]
    [InlineData("int", nameof(TaskReturn.Value), "int")]
    [InlineData("dynamic", nameof(TaskReturn.Value), "dynamic")]
    [InlineData("IAsyncEnumerable<int>", nameof(TaskReturn.Value), "global::System.Collections.Generic.IAsyncEnumerable<int>")]
    [InlineData("Lazy<Task>", nameof(TaskReturn.Value), "global::System.Lazy<global::System.Threading.Tasks.Task>")]
    [InlineData("Missing", nameof(TaskReturn.Value), "Missing")]
    public void What_it_returns(string type, string returns, string? result)
    {
        var task = Assert.Single(ParsedWorkflow.OfMembers($"[AgentTask] {type} Check() => throw null!;").Tasks);
        Assert.Equal((returns, result), (task.Returns.ToString(), task.Result?.Text));
    }

    [Theory]
    [InlineData("[AgentTask] async Task Check() { }", true, false, false)]
    [InlineData("[AgentTask] Task Check() => null!;", false, false, false)]
    [InlineData("[AgentTask] static async Task Check() { }", true, true, false)]
    [InlineData("[AgentTask(Optional = true)] public Task Check() => null!;", false, false, true)]
    [InlineData("[AgentTask(Optional = false)] internal virtual Task Check() => null!;", false, false, false)]
    [InlineData("[AgentTask] private partial Task Check(); private async partial Task Check() { }", true, false, false)]
    [InlineData("private partial Task Check(); [AgentTask] private async partial Task Check() { }", true, false, false)]
    public void Its_modifiers(string method, bool isAsync, bool isStatic, bool isOptional)
    {
        var task = Assert.Single(ParsedWorkflow.OfMembers(method).Tasks);
        Assert.Equal((isAsync, isStatic, isOptional), (task.IsAsync, task.IsStatic, task.IsOptional));
        Assert.Empty(task.Flaws);
    }

    [Theory]
    [InlineData("[AgentTask] async void Check() { }", nameof(TaskFlaw.AsyncVoid))]
    [InlineData("[AgentTask] void Check(ref int x) { }", nameof(TaskFlaw.RefParameter))]
    [InlineData("[AgentTask] void Check(out int x) { x = 1; }", nameof(TaskFlaw.RefParameter))]
    [InlineData("[AgentTask] void Check(in int x) { }", nameof(TaskFlaw.RefParameter))]
    [InlineData("[AgentTask] void Check(Span<int> x) { }", nameof(TaskFlaw.RefLikeParameter))]
    [InlineData("[AgentTask] unsafe void Check(int* x) { }", nameof(TaskFlaw.RefLikeParameter))]
    [InlineData("[AgentTask] unsafe void Check(List<int*[]> x) { }", nameof(TaskFlaw.RefLikeParameter))]
    [InlineData("[AgentTask] unsafe void Check(delegate*<void> x) { }", nameof(TaskFlaw.RefLikeParameter))]
    [InlineData("[AgentTask] void Check(__arglist) { }", nameof(TaskFlaw.RefLikeParameter))]
    [InlineData("int _x; [AgentTask] ref int Check() => ref _x;", nameof(TaskFlaw.RefLikeResult))]
    [InlineData("[AgentTask] ReadOnlySpan<char> Check() => default;", nameof(TaskFlaw.RefLikeResult))]
    [InlineData("[AgentTask] unsafe int*[] Check() => null!;", nameof(TaskFlaw.RefLikeResult))]
    [InlineData("[AgentTask] T Check<T>() => default!;", nameof(TaskFlaw.Generic))]
    [InlineData("[AgentTask] protected abstract void Check();", nameof(TaskFlaw.Abstract))]
    [InlineData("[AgentTask] static extern void Check();", nameof(TaskFlaw.Extern))]
    [InlineData("[AgentTask] partial void Check();", nameof(TaskFlaw.NotCallable))]
    [InlineData("[AgentTask] void IDisposable.Dispose() { }", nameof(TaskFlaw.NotCallable))]
    public void What_a_task_cannot_be(string method, string flaw) =>
        Assert.Equal(flaw, Assert.Single(Assert.Single(ParsedWorkflow.OfMembers(method).Tasks).Flaws).ToString());

    [Fact]
    public void A_partial_method_with_both_its_parts_is_one_task() =>
        Assert.Empty(Assert.Single(ParsedWorkflow.OfMembers("[AgentTask] partial void Check(); partial void Check() { }").Tasks).Flaws);

    [Theory]
    [InlineData("void Check() { }")]
    [InlineData("[Obsolete] void Check() { }")]
    [InlineData("int Check { [AgentTask] get; }")]
    public void Other_members_are_no_tasks(string member) =>
        Assert.Equal(["Real"], ParsedWorkflow.OfMembers($"{member} [AgentTask] void Real() {{ }}").Tasks.Select(task => task.Name));

    [Fact]
    public void Tasks_are_numbered_by_file_and_then_by_position()
    {
        var model = Testing.TestProject.Of() with
        {
            Files =
            [
                ("b.cs", "partial class Report { [AgentFlow.AgentTask] void First() { } [AgentFlow.AgentTask] void Second() { } }"),
                ("B.cs", "partial class Report { [AgentFlow.AgentTask] void Upper() { } }"),
                ("a.cs", "partial class Report { [AgentFlow.AgentTask] void Early() { } } partial class Report { [AgentFlow.AgentTask] void Late() { } }"),
            ],
        };
        Assert.Equal(["Upper", "Early", "Late", "First", "Second"], ParsedWorkflow.Of(model.Compile()).Tasks.Select(task => task.Name));
    }

    [Theory]
    [InlineData("", "Phased", "Continue")]
    [InlineData("[AgentWorkflow]", "Phased", "Continue")]
    [InlineData("[AgentWorkflow(Schedule = Schedule.Eager)]", "Eager", "Continue")]
    [InlineData("[AgentWorkflow(OnFailure = OnFailure.Stop, Schedule = Schedule.Eager)]", "Eager", "Stop")]
    [InlineData("[AgentWorkflow(Schedule = (Schedule)7)]", "7", "Continue")]
    [InlineData("[AgentWorkflow(Schedule = )]", "Phased", "Continue")]
    [InlineData("[AgentWorkflow(Schedule = \"Eager\")]", "Phased", "Continue")]
    public void The_options_of_the_workflow(string attribute, string schedule, string onFailure)
    {
        var model = ParsedWorkflow.Of($"{attribute} partial class Report {{ [AgentTask] void Check() {{ }} }}");
        Assert.Equal((schedule, onFailure), (model.Schedule.ToString(), model.OnFailure.ToString()));
    }
}
