using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentFlow.Benchmarks.Analysis;

/// <summary>Prints what each analyzer costs, beside the analyzers of the .NET SDK in the same run.</summary>
internal static class AnalyzerCosts
{
    private const int Lines = 200_000;
    private const int Tasks = 50;
    private const int Rounds = 3;

    public static async Task PrintAsync()
    {
        Console.WriteLine($"Milliseconds of analyzer time, the least of {Rounds} rounds; {Lines:N0} lines, and a class of {Tasks} tasks.\n");
        Console.WriteLine("| analyzer | not referenced | no workflow | no hit | a hit in each file | 50 tasks, no hit | 50 tasks that collide |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        var columns = new List<IReadOnlyDictionary<string, double>>();
        foreach (var compile in Sources())
            columns.Add(await AnalyzerTimes.MeasureAsync(compile, AnalyzerTimes.OfThePackage, Rounds));
        foreach (var name in columns[0].Keys.Order(StringComparer.Ordinal))
            Console.WriteLine($"| {name} | {string.Join(" | ", columns.Select(column => Text(column[name])))} |");

        var sdk = await AnalyzerTimes.MeasureAsync(Sources().ElementAt(2), AnalyzerTimes.OfTheSdk, Rounds);
        var sorted = sdk.Values.Order().ToArray();
        Console.WriteLine($"\nThe SDK's {sorted.Length} analyzers on the lines without a hit: median {Text(sorted[sorted.Length / 2])}, mean {Text(sorted.Average())}, most {Text(sorted[^1])}.");
    }

    private static IEnumerable<Func<CSharpCompilation>> Sources()
    {
        yield return Anew(AnalyzedProject.OfLines(Lines, SourceKind.Unreferenced));
        yield return Anew(AnalyzedProject.OfLines(Lines, SourceKind.NoWorkflow));
        yield return Anew(AnalyzedProject.OfLines(Lines, SourceKind.NoHit));
        yield return Anew(AnalyzedProject.OfLines(Lines, SourceKind.Hit));
        yield return Anew(AnalyzedProject.OfTasks(Tasks, SourceKind.NoHit));
        yield return Anew(AnalyzedProject.OfTasks(Tasks, SourceKind.Hit));
    }

    // A compilation remembers what it has bound; its copy does not.
    private static Func<CSharpCompilation> Anew(CSharpCompilation compilation) => () => compilation.WithAssemblyName("Anew");

    private static string Text(double milliseconds) => milliseconds.ToString(milliseconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
