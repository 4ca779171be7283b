// A task with a ForEach runs once for each element: of an input, of a result, or item by item behind another such task.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

[AgentWorkflow(Schedule = Schedule.Eager)]
public partial class Items
{
    [AgentTask(MaxConcurrency = 4)]
    private async Task<string> ReadAsync([ForEach("paths")] string path, CancellationToken cancellationToken) => await Task.FromResult(path);

    [AgentTask(Retries = 2, Validate = nameof(IsShorter))]
    private async Task<string> SummarizeAsync([ForEach(nameof(ReadAsync))] string text, string style, CancellationToken cancellationToken) => await Task.FromResult(text + style);

    [AgentTask(When = nameof(IsLong))]
    private int Count([ForEach(nameof(SummarizeAsync))] string summary) => summary.Length;

    [AgentTask]
    private async Task LogAsync([ForEach(nameof(ReadAsync))] TaskOutcome<string> read) => await Task.FromResult(read);

    [AgentTask]
    private List<string> Words(IReadOnlyList<string> summarize) => [.. summarize];

    [AgentTask]
    private async Task<int> WeighAsync([ForEach(nameof(Words))] string word) => await Task.FromResult(word.Length);

    [AgentTask]
    private string Index(IReadOnlyList<TaskOutcome<string>> read, IReadOnlyList<int> count, IReadOnlyList<int> weigh) => $"{read.Count} {count.Count} {weigh.Count}";

    private static bool IsShorter(string summarize, [ForEach(nameof(ReadAsync))] string text) => summarize.Length < text.Length;

    private static bool IsLong(string summary) => summary.Length > 10;
}
