namespace AgentFlow.GeneratedCode.Tests.Policies;

internal partial class Importing(ICollection<string> calls, ISet<string> broken)
{
    [AgentTask]
    private string Open(string source) => Call("open", source);

    [AgentTask(DependsOn = [nameof(Open)], MaxConcurrency = 1)]
    private async Task<string> ReadAsync([ForEach("pages")] string page) => await Task.FromResult(Call("read", page));

    [AgentTask]
    private string Bind(IReadOnlyList<string> read) => Call("bind", string.Join("+", read));

    [AgentTask(DependsOn = [nameof(ReadAsync)])]
    private string Log(TaskOutcome<string> bind) => Call("log", bind.Status.ToString());

    private string Call(string task, string argument)
    {
        string call = $"{task} {argument}";
        lock (calls)
            calls.Add(call);
        return broken.Contains(call) ? throw new IOException(call) : argument;
    }
}

internal partial class Proofreading(ICollection<string> calls, ISet<string> broken)
{
    [AgentTask(When = nameof(HasTables))]
    private string Tabulate(string text) => Call("tabulate", text);

    [AgentTask]
    private string Remark(TaskOutcome<string> tabulate) => Call("remark", tabulate.Status.ToString());

    [AgentTask]
    private string Print(string remark) => Call("print", remark);

    private static bool HasTables(string text) => text == "tables";

    private string Call(string task, string argument)
    {
        string call = $"{task} {argument}";
        lock (calls)
            calls.Add(call);
        return broken.Contains(call) ? throw new IOException(call) : argument;
    }
}

/// <summary>Runs in generated code that go on where an earlier one left off.</summary>
public class ResumeTests
{
    private readonly List<string> _calls = [];
    private readonly HashSet<string> _broken = [];

    [Fact]
    public async Task Only_what_did_not_succeed_runs_again_item_by_item()
    {
        var workflow = new Importing(_calls, _broken);
        _broken.Add("read b");
        var first = await workflow.TryRunAsync("disk", ["a", "b", "c"]);
        Assert.Equal(["open disk", "read a", "read b", "read c"], _calls);

        _calls.Clear();
        _broken.Clear();
        var second = await workflow.ResumeAsync(first);

        Assert.Equal(["read b", "bind a+b+c", "log Succeeded"], _calls);
        Assert.True(second.IsComplete);
        Assert.Equal("disk", second.Open.Value);
        Assert.Equal(["a", "b", "c"], second.Read.Values);
    }

    [Fact]
    public async Task What_saw_a_gap_of_a_task_that_runs_again_runs_again_too()
    {
        var workflow = new Importing(_calls, _broken);
        _broken.Add("bind a");
        var first = await workflow.TryRunAsync("disk", ["a"]);
        Assert.Equal("Failed", first.Log.Value);

        _calls.Clear();
        _broken.Clear();
        var second = await workflow.ResumeAsync(first);

        Assert.Equal(["bind a", "log Succeeded"], _calls);
        Assert.Equal("Succeeded", second.Log.Value);
    }

    [Fact]
    public async Task A_complete_run_is_kept_as_a_whole()
    {
        var workflow = new Importing(_calls, _broken);
        var first = await workflow.TryRunAsync("disk", ["a"]);
        _calls.Clear();

        var second = await workflow.ResumeAsync(first);

        Assert.Empty(_calls);
        Assert.Equal("a", second.Bind.Value);
    }

    [Fact]
    public async Task What_saw_that_another_was_not_wanted_is_kept_where_that_is_said_again()
    {
        var workflow = new Proofreading(_calls, _broken);
        _broken.Add("print Skipped");
        var first = await workflow.TryRunAsync("prose");
        Assert.Equal(["remark Skipped", "print Skipped"], _calls);

        _calls.Clear();
        _broken.Clear();
        var second = await workflow.ResumeAsync(first);

        Assert.Equal(["print Skipped"], _calls);
        Assert.True(second.IsComplete);
    }
}
