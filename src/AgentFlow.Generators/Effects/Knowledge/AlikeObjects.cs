using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>Objects made for many of which two, made in the same way, do what one does: it makes no difference who uses which.</summary>
internal static class AlikeObjects
{
    private static readonly HashSet<string> Types =
    [
        "Microsoft.Extensions.Logging.ILogger", "Microsoft.Extensions.Logging.ILogger`1", "System.Text.Encoding", "System.Text.Json.JsonSerializerOptions",
        "System.Text.RegularExpressions.Regex",
    ];

    public static bool Are(ITypeSymbol? type) => type is INamedTypeSymbol named && Types.Contains(TypeNames.Of(named.OriginalDefinition));
}
