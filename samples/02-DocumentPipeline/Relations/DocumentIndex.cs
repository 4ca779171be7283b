namespace DocumentPipeline;

/// <summary>What the index tells of a document.</summary>
internal sealed record IndexEntry(string Name, string Title, int Length, IReadOnlyList<string> Summary, IReadOnlyList<string> Terms);

/// <summary>All documents in one: their summaries, what to read next, and where each term leads.</summary>
/// <param name="Entries">In the order of the documents.</param>
/// <param name="Relations">What to read next.</param>
/// <param name="Terms">In alphabetical order, each with the names of its documents.</param>
internal sealed record DocumentIndex(
    IReadOnlyList<IndexEntry> Entries, Relations Relations, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Terms)
{
    public static DocumentIndex Of(IReadOnlyList<IndexEntry> entries, Relations relations)
        => new(entries, relations, [
            .. from entry in entries
               from term in entry.Terms
               group entry.Name by term into names
               orderby names.Key
               select KeyValuePair.Create<string, IReadOnlyList<string>>(names.Key, [.. names]),
        ]);
}
