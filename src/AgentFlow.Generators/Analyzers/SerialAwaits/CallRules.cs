using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>What is asked of the calls of one body: whether one may be moved, whether two may run at once, and whether the code between allows it.</summary>
internal sealed class CallRules
{
    /// <param name="known">What is known of the compilation's calls.</param>
    /// <param name="quiet">Where nothing of the body may run at once.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    public CallRules(CallKnowledge known, QuietPlaces quiet, CancellationToken cancellationToken)
    {
        Candidates = new(known);
        Independence = new(known, quiet, cancellationToken);
        Between = new(Independence, known, cancellationToken);
    }

    public Candidates Candidates { get; }

    public Independence Independence { get; }

    public CodeBetween Between { get; }
}
