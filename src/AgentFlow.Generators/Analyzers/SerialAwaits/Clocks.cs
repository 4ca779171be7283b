using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>Properties that give something else each time, whatever the code does: the time, and what goes on outside the process.</summary>
internal static class Clocks
{
    private static readonly ImmutableHashSet<string> Times = ImmutableHashSet.Create(StringComparer.Ordinal, "Now", "UtcNow", "LocalNow", "Today");

    private static readonly ImmutableHashSet<string> Measures = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Elapsed", "ElapsedMilliseconds", "ElapsedTicks", "TickCount", "TickCount64");

    private static readonly ImmutableHashSet<string> Outside = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Console", "DirectoryInfo", "DriveInfo", "FileInfo", "FileSystemInfo", "GC", "Process", "Stopwatch", "Thread");

    /// <summary>By its name, so that a clock of the project's own is one too.</summary>
    public static bool Is(IPropertySymbol property)
        => Times.Contains(property.Name) || IsMeasure(property) || (property.ContainingType is { } type && Outside.Contains(type.Name));

    /// <summary>Who asks it measures what ran before.</summary>
    public static bool IsMeasure(IPropertySymbol property) => Measures.Contains(property.Name);
}
