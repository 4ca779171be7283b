namespace AgentFlow.GeneratedCode.Tests.Policies;

internal partial class Choosing
{
    [AgentTask]
    private static async Task<int> ScoreAsync(string text) => await Task.FromResult(text.Length);

    [AgentTask(When = nameof(IsLong))]
    private static async Task<string> ShortenAsync(string text, int score) => await Task.FromResult(text[..(score / 2)]);

    [AgentTask(DependsOn = [nameof(ShortenAsync)])]
    private static string Store(int score) => $"stored {score}";

    [AgentTask]
    private static string Show(string? shorten, string text) => shorten ?? text;

    private static bool IsLong(int score) => score > 4 || (score == 0 ? throw new ArgumentException("No text.") : false);
}

internal partial class Releasing
{
    [AgentTask]
    private static string Build(string version) => $"build {version}";

    [AgentTask(RequiresApproval = true)]
    private static async Task<string> DeployAsync(string build, string target) => await Task.FromResult($"{build} on {target}");

    [AgentTask]
    private static string Announce(string deploy) => $"{deploy} is live";
}

/// <summary>Conditions and approvals in generated code.</summary>
public class ChoiceTests
{
    [Theory]
    [InlineData("abcdef", OutcomeStatus.Succeeded, "abc")]
    [InlineData("abc", OutcomeStatus.Skipped, "abc")]
    public async Task A_task_runs_where_its_condition_says_so(string text, OutcomeStatus shorten, string shown)
    {
        var run = await new Choosing().TryRunAsync(text);

        Assert.True(run.IsComplete);
        Assert.Equal(shorten, run.Shorten.Status);
        Assert.Equal($"stored {text.Length}", run.Store.Value);
        Assert.Equal(shown, run.Show.Value);
    }

    [Fact]
    public async Task A_condition_that_throws_fails_its_task()
    {
        var run = await new Choosing().TryRunAsync("");

        Assert.Equal((OutcomeStatus.Failed, "No text."), (run.Shorten.Status, run.Shorten.Error!.Message));
        Assert.Equal(OutcomeStatus.Skipped, run.Store.Status);
        Assert.Equal("", run.Show.Value);
    }

    [Fact]
    public async Task An_approved_task_runs_and_its_gate_sees_its_inputs()
    {
        var gate = new Gate(_ => Approval.Granted);

        var results = await new Releasing().RunAsync("1.0", "staging", new FlowOptions { Approvals = gate });

        Assert.Equal("build 1.0 on staging is live", results.Announce);
        var asked = Assert.Single(gate.Asked);
        Assert.Equal(("Releasing", "Deploy"), (asked.WorkflowName, asked.TaskName));
        Assert.Equal(("build 1.0", "staging"), (asked.Inputs["build"], asked.Inputs["target"]));
        Assert.Equal(["Build"], asked.Outcomes.Select(outcome => outcome.TaskName));
    }

    [Fact]
    public async Task A_refused_task_is_skipped_with_the_reason()
    {
        var run = await new Releasing().TryRunAsync("1.0", "production", new FlowOptions { Approvals = new Gate(_ => Approval.Refused("It is Friday.")) });

        Assert.Equal((OutcomeStatus.Skipped, "It is Friday."), (run.Deploy.Status, run.Deploy.Error!.Message));
        Assert.Equal(["Deploy"], run.Announce.Error!.CausedBy);
        Assert.False(run.IsComplete);
    }

    [Fact]
    public async Task Without_a_gate_nothing_starts()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => new Releasing().TryRunAsync("1.0", "staging"));

        Assert.Contains("'Deploy' of 'Releasing'", thrown.Message, StringComparison.Ordinal);
    }

    private sealed class Gate(Func<ApprovalRequest, Approval> answer) : IApprovalGate
    {
        public List<ApprovalRequest> Asked { get; } = [];

        public async ValueTask<Approval> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
        {
            Asked.Add(request);
            await Task.Yield();
            return answer(request);
        }
    }
}
