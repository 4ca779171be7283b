using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Calls that are made so that what follows may happen, by the first word of their names: <c>AuthorizeAsync</c>, <c>OpenAsync</c>.</summary>
internal static class Gates
{
    private static readonly string[] Words =
    [
        "Acquire", "Assert", "Authenticate", "Authorize", "Begin", "Connect", "Ensure", "Init", "Initialize", "Lock", "Login", "Migrate", "Open",
        "Prepare", "Require", "Setup", "SignIn", "Validate", "Verify", "Wait",
    ];

    public static bool AreIn(IOperation operation)
        => operation.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => Words.Any(word => IsFirst(word, call.TargetMethod.Name)));

    // Open, OpenAsync, OpenSession; not Opening.
    private static bool IsFirst(string word, string name)
        => name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length]));
}
