using AgentFlow;

namespace DocumentPipeline;

/// <summary>Tells in plain words what the runs did.</summary>
internal sealed class ConsoleReport(TextWriter output, IReadOnlyList<DocumentFile> files)
{
    /// <summary>Before anything runs.</summary>
    public void Begin(string path, IReadOnlyList<string> obstacles)
    {
        output.WriteLine($"{files.Count} document{(files.Count == 1 ? "" : "s")}, copied to {Printable(path)}");
        output.WriteLine("Each goes through read → extract → summarize → validate, side by side with the others.");
        if (obstacles.Count > 0)
            output.WriteLine("To have something to cope with:");
        foreach (var obstacle in obstacles)
            output.WriteLine($"  - {Printable(obstacle)}");
    }

    /// <summary>What was tried again, and what the run came to.</summary>
    public void Ran(string heading, DocumentFlow.Run run, RunLog log)
    {
        Head(heading);
        foreach (var (item, text) in log.Retries)
            output.WriteLine($"  ↻ {Name(item)}: {Printable(text)}");
        foreach (var gap in run.Gaps)
            output.WriteLine($"  {(gap.Kind is OutcomeStatus.Skipped or OutcomeStatus.Canceled ? "–" : "✗")} {Subject(gap)}: {Reason(gap)}");
        output.WriteLine($"  {run.Validate.Values.Count} of {files.Count} documents are summarized.");
        output.WriteLine();
        output.WriteLine(run.Report.ToText().TrimEnd());
    }

    /// <summary>How much of each task a resumed run did, and how much of it was there already.</summary>
    public void Resumed(DocumentFlow.Run run, RunLog log)
    {
        output.WriteLine();
        output.WriteLine("What the second run did:");
        foreach (var outcome in run.Outcomes)
        {
            var begun = log.CountStarted(outcome);
            var all = outcome is ForEachOutcome items ? items.Total : 1;
            output.WriteLine($"  {outcome.TaskName,-11} ran {begun} of {all}, kept {all - begun}");
        }
    }

    public void Mended(IEnumerable<DocumentFile> mended)
    {
        Head("Mended");
        foreach (var file in mended)
            output.WriteLine($"  {Printable(file.Name)} was Latin-1; the copy is saved as UTF-8 now");
    }

    public void Write(DocumentIndex index)
    {
        Head("The index");
        foreach (var entry in index.Entries)
        {
            output.WriteLine($"  {Printable(entry.Title)} ({Printable(entry.Name)}, {entry.Summary.Count} of {entry.Length} sentences)");
            foreach (var sentence in entry.Summary)
                output.WriteLine($"    {Printable(sentence)}");
            if (index.Relations.Next.TryGetValue(entry.Name, out var next))
                output.WriteLine($"    Read on in {Printable(next)}");
            output.WriteLine();
        }

        foreach (var (term, names) in index.Terms.Where(term => term.Value.Count > 1))
            output.WriteLine($"  {term}: {Printable(string.Join(", ", names))}");
        output.WriteLine($"  What to read on in is the opinion of: {string.Join(", ", index.Relations.Voters)}");
    }

    public void End(int indexed)
    {
        output.WriteLine();
        output.WriteLine(indexed == files.Count
            ? "Every document is in the index."
            : "There is no index, since documents are missing. Mend what is named above, and run it again.");
    }

    private void Head(string heading)
    {
        output.WriteLine();
        output.WriteLine($"== {heading}");
    }

    private string Subject(TaskError gap) => gap.Item is { } item ? $"{gap.TaskName} of {Name(item)}" : gap.TaskName;

    private string Name(int item) => Printable(files[item].Name);

    // Why a task was skipped stands where its cause does.
    private static string Reason(TaskError gap)
        => gap.CausedBy.Count > 0 ? $"skipped, since it needs {string.Join(", ", gap.CausedBy)}"
            : gap.Attempts > 1 ? $"{Printable(gap.Message)} ({gap.Attempts} attempts)"
            : Printable(gap.Message);

    // What a document holds or is called may be what a terminal takes for a command.
    private static string Printable(string text)
        => string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsControl(from[i]) ? '?' : from[i];
        });
}
