namespace ReleaseCheck;

/// <summary>Looks for keys, tokens and passwords in the files. What it reports never holds a secret as a whole.</summary>
internal static class SecretScan
{
    private const int Shown = 4;
    private const int LongEnoughToShow = 16;

    /// <summary>Scans every text file.</summary>
    public static CheckResult Run(RepositoryFiles files, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var file in files.Texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            findings.AddRange(Scan(file));
        }

        return new CheckResult(Count.Of(files.Texts.Count, "text file"), findings);
    }

    internal static IEnumerable<Finding> Scan(TextFile file)
        => KnownTokens.In(file.Text).Concat(Passwords.In(file.Text)).Concat(SecretAssignments.In(file))
            .GroupBy(found => file.LineAt(found.Index)) // A known token is often assigned to a telling name as well.
            .OrderBy(line => line.Key)
            .Select(line => new Finding(file.Path, line.Key, $"looks like {line.First().Kind}: {Mask(line.First().Secret)}"));

    private static string Mask(string secret)
        => secret.Length < LongEnoughToShow
            ? $"{secret.Length} characters, not shown"
            : $"{secret[..Shown]}… ({secret.Length} characters)";
}
