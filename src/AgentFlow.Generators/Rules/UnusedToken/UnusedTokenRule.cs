using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A task takes a token and does not use it. It looks at bodies, so that the analyzer alone decides it.</summary>
internal static class UnusedTokenRule
{
    public const string Id = "AGF0502";
    public const string FixKey = Id + ".PassOn";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A CancellationToken is not used or not passed on",
        "The CancellationToken '{0}' of '{1}' is not {2}",
        "AgentFlow",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "UnusedToken/AGF0502.md");

    /// <summary>What ends the message where nothing uses the token.</summary>
    public static string NeverUsed(IEnumerable<string> calls)
    {
        var names = calls.Distinct().ToArray();
        return names.Length == 0
            ? "used, so that the task cannot be canceled: pass it on, or ask it now and then; a task that is over at once needs none"
            : $"used: pass it on to {NameList.Of(names.Select(name => $"'{name}'"))}, so that the task ends when it is canceled";
    }

    /// <summary>What ends the message where one call could take it.</summary>
    public static string NotPassedOn(string call) => $"passed on to '{call}', which takes one: pass it on, so that the call ends when the task is canceled";
}
