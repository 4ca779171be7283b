using AgentFlow;

namespace ReleaseCheck;

/// <summary>Prints what a run found and how long it took.</summary>
/// <param name="showAll">Every line of each section, not only the first few.</param>
internal sealed class ConsoleReport(TextWriter output, Paint paint, bool showAll)
{
    private const int FirstFew = 6;
    private const int NameWidth = 11;

    public void Write(Repository repository, ReleaseCheckFlow.Run run, Verdict verdict)
    {
        output.WriteLine($"Release check of {Printable(repository.Root)}");
        output.WriteLine();

        WriteSection(run.Files, Section.Of);
        WriteSection(run.Markers, Section.Of);
        WriteSection(run.Links, Section.Of);
        WriteSection(run.Lines, Section.Of);
        WriteSection(run.Secrets, Section.Of);
        WriteSection(run.Languages, Section.Of);
        WriteSection(run.Commits, Section.Of);
        WriteSection(run.Changelog, Section.Of);

        output.WriteLine();
        output.WriteLine(run.Report.ToText().TrimEnd());
        output.WriteLine();
        WriteVerdict(verdict);
    }

    private void WriteSection<T>(TaskOutcome<T> outcome, Func<T, Section> describe)
    {
        var name = outcome.TaskName.PadRight(NameWidth);
        if (!outcome.TryGetValue(out var value))
        {
            output.WriteLine($"  {paint.Bad("?")} {name}{Printable(Verdict.Reason(outcome.Error!))}");
            return;
        }

        var section = describe(value);
        output.WriteLine($"  {(section.IsGood ? paint.Good("✓") : paint.Bad("✗"))} {name}{section.Headline}");
        WriteDetails(section.Details);
    }

    private void WriteDetails(IReadOnlyList<string> details)
    {
        // A line that says "1 more" would take the room of that one.
        var shown = showAll || details.Count <= FirstFew + 1 ? details.Count : FirstFew;
        foreach (var line in details.Take(shown))
            output.WriteLine(line.Length == 0 ? "" : $"      {paint.Dim(Printable(line))}");
        if (shown < details.Count)
            output.WriteLine($"      {paint.Dim($"… {Count.Of(details.Count - shown, "more line")}: --all")}");
    }

    private void WriteVerdict(Verdict verdict)
    {
        foreach (var gap in verdict.Unchecked)
            output.WriteLine($"Not checked: {Printable(gap)}");
        if (verdict.FindingCount > 0)
            output.WriteLine($"{Count.Of(verdict.FindingCount, "finding")} to mend.");
        output.WriteLine(verdict.Readiness == Readiness.Ready ? paint.Good("Ready for a release.") : paint.Bad("Not ready for a release."));
    }

    // The name of a file may hold what a terminal takes for a command.
    private static string Printable(string text)
        => string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsControl(from[i]) ? '?' : from[i];
        });
}
