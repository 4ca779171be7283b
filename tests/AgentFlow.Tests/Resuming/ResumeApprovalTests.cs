using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Resuming;

/// <summary>Tasks with items that a resumed run does not come to, because it is not allowed to begin them.</summary>
public class ResumeApprovalTests
{
    private static readonly FlowPlan Plan = new(
        "Work",
        Schedule.Eager,
        OnFailure.Continue,
        new PlannedForEach<string>("Read") { ForEach = "documents", RequiresApproval = true },
        new PlannedForEach<string>("Sum") { Phase = 2, ForEach = "Read", DependsOn = ["Read"] });

    private readonly List<string> _ran = [];

    [Theory]
    [InlineData(true, OutcomeStatus.Skipped)]
    [InlineData(false, OutcomeStatus.Canceled)]
    public async Task WhatAnEarlierRunHas_IsNotLost_WhereApprovalIsNotGranted(bool isRefused, OutcomeStatus status)
    {
        var first = await RunAsync(new(Plan, FlowMode.Reporting, Answering(Approval.Granted)), failing: "b");
        using var caller = new CancellationTokenSource();
        var asking = new FlowOptions { Approvals = new Gate(isRefused ? Approval.Refused("too dear") : null, caller) };

        var second = await RunAsync(new(Plan, first, asking, caller.Token), failing: "");
        _ran.Clear();
        var third = await RunAsync(new(Plan, second, Answering(Approval.Granted)), failing: "");

        Assert.Equal([status, status], second.Outcomes.Select(outcome => outcome.Status));
        Assert.Equal([(3, 0), (3, 0)], second.Outcomes.Select(outcome => (((ForEachOutcome)outcome).Total, outcome.Attempts)));
        Assert.Equal(["Read b", "Sum b"], _ran);
        Assert.Equal(["sum a", "sum b", "sum c"], third.ForEachOutcome<string>(1).Values);
    }

    private static FlowOptions Answering(Approval answer) => new() { Approvals = new Gate(answer, caller: null) };

    private async Task<TestRun> RunAsync(TestRun run, string failing)
    {
        var read = run.CanStart(0)
            ? run.ForEach<string, string>(0, ["a", "b", "c"], (document, _) => WorkAsync($"Read {document}", document))
            : run.NotStarted<IReadOnlyList<string>>(0);
        var sum = run.CanStart(1)
            ? run.ForEachOf<string, string>(1, 0, read, (document, _) => WorkAsync($"Sum {document}", $"sum {document}"))
            : run.NotStarted<IReadOnlyList<string>>(1);
        await run.WhenAll(read, sum);
        return run.End(run);

        Task<string> WorkAsync(string name, string value)
        {
            lock (_ran)
            {
                _ran.Add(name);
            }

            return name == $"Read {failing}" ? Task.FromException<string>(new IOException($"{name} is down")) : Task.FromResult(value);
        }
    }

    /// <summary>Answers at once; where it has no answer, the caller cancels.</summary>
    private sealed class Gate(Approval? answer, CancellationTokenSource? caller) : IApprovalGate
    {
        public async ValueTask<Approval> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
        {
            if (answer is null)
            {
                await caller!.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return answer!;
        }
    }
}
