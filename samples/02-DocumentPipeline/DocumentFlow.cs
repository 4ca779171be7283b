using AgentFlow;

namespace DocumentPipeline;

/// <summary>
/// Every document goes through read → extract → summarize → validate, side by side with the others: under
/// <see cref="Schedule.Eager"/> no document waits for another one. Then one index is made of them all.
/// </summary>
/// <param name="librarian">Is asked which documents belong together, and may take long.</param>
[AgentWorkflow(Schedule = Schedule.Eager)]
[AgentPool("summarizer", 2)]
internal sealed partial class DocumentFlow(ILibrarian librarian)
{
    // No task has a result named files, so that it is an input of the run. Each attempt has 2 s; another program may be in the way.
    [AgentTask(TimeoutMs = 2_000, Retries = 2, RetryDelayMs = 50, MaxConcurrency = 8)]
    private static async Task<Document> ReadAsync([ForEach("files")] DocumentFile file, CancellationToken cancellationToken)
        => await Document.ReadAsync(file, cancellationToken);

    // Item by item: document 3 is taken apart as soon as document 3 is read.
    [AgentTask(MaxConcurrency = 8, Validate = nameof(WhatIsWrong))]
    private static Article Extract([ForEach(nameof(ReadAsync))] Document document) => Article.From(document);

    private static string? WhatIsWrong(Article extract)
        => extract.Sentences.Count > 0 ? null : $"{extract.Name} has no sentence that could be summarized";

    // At most two at once, as if there were two agents for it.
    [AgentTask(Agent = "summarizer")]
    private static Summary Summarize([ForEach(nameof(Extract))] Article article, int length, CancellationToken cancellationToken)
        => Summary.From(article, length, cancellationToken);

    [AgentTask(MaxConcurrency = 8)]
    private static IndexEntry Validate([ForEach(nameof(Summarize))] Summary summary) => summary.Checked();

    // Three opinions on which documents belong together. They take all articles, and are skipped where one is missing.
    [AgentTask]
    private static Opinion ByTerms(IReadOnlyList<Article> extract, CancellationToken cancellationToken)
        => Opinion.ByTerms(extract, cancellationToken);

    [AgentTask]
    private static Opinion ByNames(IReadOnlyList<Article> extract, CancellationToken cancellationToken)
        => Opinion.ByNames(extract, cancellationToken);

    [AgentTask]
    private async Task<Opinion> ByLibrarianAsync(IReadOnlyList<Article> extract, CancellationToken cancellationToken)
        => await librarian.AskAsync(extract, cancellationToken);

    // Two opinions will do. Whoever has not answered by then is canceled, and the run is complete all the same.
    [AgentTask(Join = Join.AtLeast, Needed = 2, DependsOn = [nameof(ByTerms), nameof(ByNames), nameof(ByLibrarianAsync)])]
    private static Relations Relate(IReadOnlyList<Opinion> opinions) => Relations.From(opinions);

    [AgentTask]
    private static DocumentIndex Index(IReadOnlyList<IndexEntry> validate, Relations relate) => DocumentIndex.Of(validate, relate);
}
