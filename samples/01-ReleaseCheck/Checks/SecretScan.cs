using System.Text.RegularExpressions;

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
    {
        var known =
            from match in SecretShapes.Known.Matches(file.Text)
            let shape = match.Groups.Values.Last(part => part.Success)
            where !SecretShapes.IsPlaceholder(match.Value)
            select (match.Index, Kind: SecretShapes.Describe(shape.Name), Secret: shape.Value);

        var passwords =
            from match in SecretShapes.Passwords.Matches(file.Text)
            let password = match.Groups["password"]
            where !SecretShapes.IsPlaceholder(password.Value) && password.Value != match.Groups["user"].Value
            select (password.Index, Kind: "a connection string with a password", Secret: password.Value);

        var assigned =
            from match in SecretShapes.AssignmentsIn(file).Matches(file.Text)
            let value = match.Groups["value"]
            where Randomness.LooksRandom(value.Value) && !SecretShapes.IsPlaceholder(value.Value)
            select (value.Index, Kind: $"a secret assigned to {match.Groups["name"].Value}", Secret: value.Value);

        return known.Concat(passwords).Concat(assigned)
            .GroupBy(found => file.LineAt(found.Index)) // A known token is often assigned to a telling name as well.
            .OrderBy(line => line.Key)
            .Select(line => new Finding(file.Path, line.Key, $"looks like {line.First().Kind}: {Mask(line.First().Secret)}"));
    }

    private static string Mask(string secret)
        => secret.Length < LongEnoughToShow
            ? $"{secret.Length} characters, not shown"
            : $"{secret[..Shown]}… ({secret.Length} characters)";
}
