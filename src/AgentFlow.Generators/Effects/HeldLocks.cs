using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>
/// Which locks hold where: <c>lock</c>, <c>Lock.EnterScope</c> in a <c>using</c>, and what a <c>finally</c> gives back (<c>Monitor.Exit</c>,
/// <c>SemaphoreSlim.Release</c>, the reader-writer locks) while its <c>try</c> runs.
/// </summary>
internal sealed class HeldLocks(CallStack calls, Aliases aliases)
{
    private static readonly string[] Returning = ["Release", "Exit", "ExitReadLock", "ExitWriteLock", "ExitUpgradeableReadLock", "ReleaseMutex"];

    /// <summary>Of a <c>lock</c> statement.</summary>
    public IEnumerable<StatePath> Of(ILockOperation statement) => aliases.Of(statement.LockedValue);

    /// <summary>Of what a <c>using</c> opens.</summary>
    public IEnumerable<StatePath> OfResources(IOperation? resources) => resources is null ? [] : resources.DescendantsAndSelf()
        .OfType<IInvocationOperation>()
        .Where(call => call.TargetMethod is { Name: "EnterScope", ContainingType.Name: "Lock" })
        .SelectMany(call => aliases.Of(call.Instance));

    /// <summary>Of a <c>try</c>, by what its <c>finally</c> gives back.</summary>
    public IEnumerable<StatePath> Of(ITryOperation attempt) => attempt.Finally is null ? [] : attempt.Finally.Descendants()
        .OfType<IInvocationOperation>()
        .Where(call => Returning.Contains(call.TargetMethod.Name) && IsLock(call))
        .SelectMany(call => aliases.Of(call.Instance ?? call.Arguments.FirstOrDefault()?.Value));

    private bool IsLock(IInvocationOperation call) => call.TargetMethod.ContainingType switch
    {
        { Name: "Monitor" or "Lock" or "ReaderWriterLockSlim" or "ReaderWriterLock" or "Mutex" or "SpinLock" } => true,
        { Name: "SemaphoreSlim" or "Semaphore" } => LetsInOne(call.Instance),
        _ => false,
    };

    // A semaphore for several is no lock; one whose count is not evident is taken for one.
    private bool LetsInOne(IOperation? semaphore)
    {
        ISymbol? held = semaphore switch
        {
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation property => property.Property,
            _ => null,
        };
        return held is null || calls.Analysis.Fields.Of(held, calls.Canceled).All(LetsInOne);
    }

    private static bool LetsInOne(ExpressionSyntax created)
        => created is not BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax count }, ..] } || count.Token.Value is 1;
}
