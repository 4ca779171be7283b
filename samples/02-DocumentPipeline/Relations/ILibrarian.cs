namespace DocumentPipeline;

/// <summary>Somebody who knows which documents belong together, when there is time for an answer.</summary>
internal interface ILibrarian
{
    Task<Opinion> AskAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken);
}

/// <summary>A librarian at lunch: the question stays unanswered until somebody takes it back.</summary>
internal sealed class AbsentLibrarian : ILibrarian
{
    public async Task<Opinion> AskAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return new Opinion("librarian", []);
    }
}
