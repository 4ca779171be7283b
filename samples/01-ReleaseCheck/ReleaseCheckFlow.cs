using AgentFlow;

namespace ReleaseCheck;

/// <summary>
/// Is this repository ready for a release? Each method below is a task, and a parameter named like another task takes that
/// task's result: <c>Markers</c> waits for <c>Files</c> since it asks for <c>files</c>. From this the generator writes
/// <c>RunAsync</c> and <c>TryRunAsync</c>, which start every task as soon as its phase allows, side by side with the others.
/// </summary>
[AgentWorkflow]
internal sealed partial class ReleaseCheckFlow
{
    // Phase 1: what there is. No task has a result named repository, so that it is an input of the run.

    [AgentTask]
    private static async Task<RepositoryFiles> FilesAsync(Repository repository, CancellationToken cancellationToken)
        => await RepositoryFiles.ReadAsync(repository, cancellationToken);

    [AgentTask]
    private static async Task<History> CommitsAsync(Repository repository, CancellationToken cancellationToken)
        => await GitHistory.ReadAsync(repository, cancellationToken);

    // Phase 2: the checks, all at once. They hold a processor, so that each gets a thread of the pool.

    [AgentTask]
    private static CheckResult Markers(RepositoryFiles files, CancellationToken cancellationToken)
        => MarkerScan.Run(files, cancellationToken);

    [AgentTask]
    private static CheckResult Links(RepositoryFiles files, CancellationToken cancellationToken)
        => LinkCheck.Run(files, cancellationToken);

    [AgentTask]
    private static CheckResult Lines(RepositoryFiles files, CancellationToken cancellationToken)
        => LineCheck.Run(files, cancellationToken);

    [AgentTask]
    private static CheckResult Secrets(RepositoryFiles files, CancellationToken cancellationToken)
        => SecretScan.Run(files, cancellationToken);

    [AgentTask]
    private static IReadOnlyList<LanguageSize> Languages(RepositoryFiles files, CancellationToken cancellationToken)
        => LanguageCount.Run(files, cancellationToken);

    [AgentTask]
    private static Changelog Changelog(History commits) => ChangelogDraft.From(commits);

    // Phase 3: the verdict. It takes outcomes instead of values, so that it is reached even when a check has failed.

    [AgentTask]
    private static Verdict Verdict(
        TaskOutcome<RepositoryFiles> files,
        TaskOutcome<History> commits,
        TaskOutcome<CheckResult> markers,
        TaskOutcome<CheckResult> links,
        TaskOutcome<CheckResult> lines,
        TaskOutcome<CheckResult> secrets,
        TaskOutcome<IReadOnlyList<LanguageSize>> languages,
        TaskOutcome<Changelog> changelog)
        => new(files, commits, markers, links, lines, secrets, languages, changelog);
}
