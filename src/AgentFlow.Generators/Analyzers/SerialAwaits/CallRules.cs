using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>What is asked of the calls of one body: whether one may be moved, whether two may run at once, and whether the code between allows it.</summary>
internal sealed class CallRules
{
    /// <param name="known">What is known of the compilation's calls.</param>
    /// <param name="isQuiet">The body is a test, or holds a lock or a transaction: nothing of it may run at once.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    public CallRules(CallKnowledge known, Lazy<bool> isQuiet, CancellationToken cancellationToken)
    {
        Candidates = new(known);
        Independence = new(known, isQuiet, cancellationToken);
        Between = new(Independence, known, cancellationToken);
    }

    public Candidates Candidates { get; }

    public Independence Independence { get; }

    public CodeBetween Between { get; }
}
