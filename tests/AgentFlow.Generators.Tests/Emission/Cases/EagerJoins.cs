// Eager: the starter of a join begins it and waits for nothing else.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

[AgentWorkflow(Schedule = Schedule.Eager)]
public partial class EagerJoins
{
    [AgentTask]
    private async Task<string> SearchFastAsync(string query, CancellationToken cancellationToken) => await Task.FromResult(query);

    [AgentTask]
    private async Task<string> SearchDeepAsync(string query, CancellationToken cancellationToken) => await Task.FromResult(query);

    [AgentTask]
    private async Task<int> VoteFirstAsync(string query) => await Task.FromResult(query.Length);

    [AgentTask]
    private async Task<int> VoteSecondAsync(string query) => await Task.FromResult(query.Length);

    [AgentTask]
    private async Task<int> VoteThirdAsync(string query) => await Task.FromResult(query.Length);

    [AgentTask(DependsOn = [nameof(SearchFastAsync), nameof(SearchDeepAsync)], Join = Join.Any)]
    private async Task<string> AnswerAsync(string found) => await Task.FromResult(found);

    [AgentTask(DependsOn = [nameof(VoteFirstAsync), nameof(VoteSecondAsync), nameof(VoteThirdAsync)], Join = Join.AtLeast, Needed = 2, Losers = Losers.Continue)]
    private int Decide(IReadOnlyList<int> votes, TaskOutcome<int> voteThird) => votes.Count + voteThird.Attempts;

    [AgentTask]
    private string Explain(string answer, int decide, string? searchDeep) => $"{answer} {decide} {searchDeep}";
}
