// A task with a When runs only where its method says so; what takes its result takes none, too.
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class Conditions
{
    [AgentTask]
    private async Task<int> ScoreAsync(string text) => await Task.FromResult(text.Length);

    [AgentTask(When = nameof(IsLong))]
    private async Task<string> ShortenAsync(string text, int score) => await Task.FromResult(text[..score]);

    [AgentTask(When = nameof(IsAsked))]
    private async Task<int> RateAsync(string text) => await Task.FromResult(text.Length);

    [AgentTask(DependsOn = [nameof(RateAsync)])]
    private async Task StoreAsync(string? shorten, string text) => await Task.FromResult(shorten ?? text);

    [AgentTask]
    private static string Report(int? rate, TaskOutcome<string> shorten) => $"{rate} {shorten.Status}";

    private static bool IsLong(int score) => score > 100;

    private bool IsAsked(bool rateIt = false) => rateIt;
}
