using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A task waits without giving its thread back. It looks at bodies, so that the analyzer alone decides it.</summary>
internal static class BlockedThreadRule
{
    public const string Id = "AGF0303";
    public const string FixKey = Id + ".Await";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A task blocks its thread",
        "'{0}' in '{1}' blocks its thread, which other tasks could use meanwhile: {2}",
        "AgentFlow",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "BlockedThread/AGF0303.md");

    /// <summary>What ends the message.</summary>
    /// <param name="instead">What to await: "the task", "Task.Delay".</param>
    /// <param name="isSynchronous">The task returns its value, so that it has to change before it can await.</param>
    public static string WhatToDo(string instead, bool isSynchronous) => isSynchronous ? $"let it return a Task, and await {instead}" : $"await {instead}";

    /// <summary>What ends the message where the wait is in a method that the task calls.</summary>
    public static string WhatToDoIn(string method, string instead) => $"await {instead} in '{method}'";
}
