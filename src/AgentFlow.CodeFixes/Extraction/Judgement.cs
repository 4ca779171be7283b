using AgentFlow.Generators.Analyzers.SerialAwaits;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>What the analyzers know of calls and types, asked for one method. A call is free only where its source, as far as there is one, is plain too.</summary>
internal sealed class Judgement
{
    private readonly EffectAnalysis _analysis;
    private readonly CallRules _rules;
    private readonly PlainCode _plain;

    public Judgement(IMethodSymbol method, IOperation? body, EffectAnalysis analysis, CancellationToken canceled)
    {
        _analysis = analysis;
        Canceled = canceled;
        Computes = new(this, analysis.Bodies);
        _plain = new(analysis, canceled);
        var quiet = new QuietPlaces(body, () => TestPlaces.HasTestAttribute(method) || TestPlaces.IsTest(method.ContainingType) || (body is not null && QuietPlaces.AreIn(body)));
        _rules = new(new CallKnowledge(analysis), quiet, canceled);
    }

    public CancellationToken Canceled { get; }

    public Computing Computes { get; }

    public ThreadSafety Safety(ITypeSymbol? type) => _analysis.Safety.Of(type);

    /// <summary>Whoever has it cannot change it, or is meant to at any time.</summary>
    public bool IsUnchanging(ITypeSymbol? type) => type is not null && Safety(type) is ThreadSafety.Immutable or ThreadSafety.Safe;

    /// <summary>May be reordered at all.</summary>
    public bool IsCandidate(IInvocationOperation call)
        => _rules.Candidates.Contains(call) && _plain.Is(call.TargetMethod) && !call.Arguments.Any(argument => AwaitedCall.Unwrapped(argument.Value)?.Type?.TypeKind == TypeKind.Delegate);

    /// <summary>Two calls may run at once.</summary>
    public bool AreIndependent(IInvocationOperation first, IInvocationOperation second) => _rules.Independence.Of(first, second);

    /// <summary>One changes what the other looks at.</summary>
    public bool Collide(IOperation first, IOperation second) => Collisions.Between(_analysis.Of(first, Canceled), _analysis.Of(second, Canceled)) is not null;
}
