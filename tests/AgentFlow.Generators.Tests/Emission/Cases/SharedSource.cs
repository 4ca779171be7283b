// Tasks that run for the elements of one source: the runtime enumerates it once, by what the plan says of them.
using System.Collections.Generic;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public partial class SharedSource
{
    [AgentTask]
    private async Task<string> TitleAsync([ForEach("documents", Stream = true)] string document) => await Task.FromResult(document);

    [AgentTask]
    private IEnumerable<string> Words(IReadOnlyList<string> title) => title;

    [AgentTask]
    private async Task<int> WeighAsync([ForEach(nameof(Words))] string word) => await Task.FromResult(word.Length);

    [AgentTask]
    private async Task ArchiveAsync([ForEach(nameof(Words))] string word) => await Task.FromResult(word);

    [AgentTask(DependsOn = [nameof(TitleAsync)])]
    private async Task IndexAsync([ForEach("documents", Stream = true)] string document) => await Task.FromResult(document);
}
