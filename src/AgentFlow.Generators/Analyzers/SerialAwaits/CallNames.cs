using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>What a method's name tells of a call that nothing else is known of.</summary>
internal static class CallNames
{
    // What comes after relies on it, or waits for it on purpose.
    private static readonly ImmutableHashSet<string> Prerequisites = Set(
        "Require", "Ensure", "Validate", "Authorize", "Authenticate", "Connect", "Begin", "Check", "Verify", "Login", "Logon", "Sign", "Acquire", "Lock", "Enter",
        "Init", "Initialize", "Initialise", "Open", "Start", "Stop", "Migrate", "Wait", "Delay", "Join", "Subscribe", "Register", "Configure", "Setup", "Prepare", "Reset",
        "Refresh", "Reload", "Renew", "Warm", "Warmup", "Assert", "Confirm", "Try", "Can", "Is", "Has", "Exists", "Guard", "Await", "Yield", "Switch", "Navigate", "Click",
        "Show", "Prompt", "Select", "Focus", "Handshake", "Negotiate", "Reserve", "Claim", "Lease", "Consume", "Next", "Move", "Advance", "Receive", "Dequeue", "Pop", "Peek", "Take");

    // A user is asked one thing after another; a model, or code that is at hand, as one likes.
    private static readonly ImmutableHashSet<string> Questions = Set("Ask");

    // An effect: its order may matter to somebody else.
    private static readonly ImmutableHashSet<string> Effects = Set(
        "Create", "Save", "Store", "Update", "Upsert", "Delete", "Remove", "Insert", "Add", "Append", "Write", "Send", "Publish", "Post", "Put", "Patch", "Set", "Upload",
        "Import", "Seed", "Commit", "Rollback", "Flush", "Apply", "Execute", "Invoke", "Process", "Handle", "Dispatch", "Enqueue", "Push", "Notify", "Schedule", "Cancel",
        "Close", "Dispose", "Clear", "Clean", "Copy", "Rename", "Replace", "Install", "Deploy", "Submit", "Pay", "Charge", "Refund", "Approve", "Reject", "Archive", "Mark",
        "Sync", "Merge", "Attach", "Detach", "Grant", "Revoke", "Increment", "Decrement", "Record", "Log", "Track", "Run", "Persist", "Touch", "Swap", "Exchange", "Complete");

    // Effects whose order matters even if their source is at hand: what they change is read elsewhere.
    private static readonly ImmutableHashSet<string> Changes = Set(
        "Create", "Save", "Store", "Update", "Upsert", "Delete", "Remove", "Insert", "Write", "Send", "Publish", "Post", "Put", "Patch", "Upload", "Import", "Seed", "Commit", "Rollback",
        "Flush", "Enqueue", "Push", "Submit", "Pay", "Charge", "Refund");

    // A service of such a name stands for a session with a database that others share.
    private static readonly string[] Stores =
    [
        "Repository", "Repositories", "UnitOfWork", "Context", "Session", "Connection", "Transaction", "Store", "Dao", "Db", "Database", "Manager",
        "Cursor", "Reader", "Writer", "Stream",
    ];

    // A service with one of them in its name has a model answer: to run it is to ask it.
    private static readonly string[] Models = ["Agent", "Assistant", "Chat", "Completion", "LanguageModel", "Llm"];

    // A service with one of them in its name asks another machine.
    private static readonly string[] Remote =
    [
        "Api", "Chat", "Completion", "Embedding", "Forecast", "Geo", "Grpc", "Http", "Image", "Llm", "Model", "Ocr", "Prompt", "Remote", "Rest", "Search", "Speech", "Summar", "Transcri",
        "Translat", "Vision", "Weather", "Web",
    ];

    public static bool IsPrerequisite(IMethodSymbol method) => Prerequisites.Contains(FirstWord(method.Name));

    public static bool IsEffect(IMethodSymbol method) => Effects.Contains(FirstWord(method.Name));

    public static bool IsQuestion(IMethodSymbol method) => Questions.Contains(FirstWord(method.Name));

    public static bool IsChange(IMethodSymbol method) => Changes.Contains(FirstWord(method.Name));

    public static bool IsStore(ITypeSymbol? type) => type is not null && Stores.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal));

    public static bool IsModel(ITypeSymbol? type) => type is not null && Models.Any(type.Name.Contains);

    /// <summary>A service for things that are kept somewhere, <c>IOrderService</c>: no model and no other machine is asked, as far as its name tells.</summary>
    public static bool IsDataService(ITypeSymbol type) => type.Name.EndsWith("Service", StringComparison.Ordinal)
        && !Remote.Any(word => type.Name.Contains(word)) && !IsOfModels(type.ContainingNamespace?.ToDisplayString() ?? "");

    private static bool IsOfModels(string ns)
        => ns.StartsWith("Microsoft.SemanticKernel", StringComparison.Ordinal) || ns.StartsWith("Microsoft.Extensions.AI", StringComparison.Ordinal);

    private static string FirstWord(string name)
    {
        var end = 1;
        while (end < name.Length && !char.IsUpper(name[end]) && name[end] != '_')
            end++;
        return name.Length == 0 ? "" : name.Substring(0, Math.Min(end, name.Length));
    }

    private static ImmutableHashSet<string> Set(params string[] words) => ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, words);
}
