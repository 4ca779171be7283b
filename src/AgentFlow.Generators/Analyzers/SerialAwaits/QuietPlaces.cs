using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>The parts of a body where awaits stand one after another on purpose: under a lock, in a transaction; all of it in a test.</summary>
internal sealed class QuietPlaces(IOperation? body, Func<bool> isTest)
{
    private static readonly ImmutableHashSet<string> Locks = ImmutableHashSet.Create(StringComparer.Ordinal, "WaitAsync", "Wait", "Enter", "TryEnter", "EnterScope", "LockAsync");

    private static readonly ImmutableHashSet<string> Transactions = ImmutableHashSet.Create(
        StringComparer.Ordinal, "BeginTransaction", "BeginTransactionAsync", "UseTransaction", "UseTransactionAsync");

    private static readonly ImmutableHashSet<string> Leaving = ImmutableHashSet.Create(StringComparer.Ordinal, "Release", "Exit");

    // Most bodies have no two calls that come into question: only then are they looked for.
    private readonly Lazy<bool> _isTest = new(isTest);
    private readonly Lazy<TextSpan[]> _held = new(() => body is null ? [] : [.. HeldIn(body)]);

    /// <summary>Somewhere in the body a lock is taken or a transaction begun.</summary>
    public static bool AreIn(IOperation body) => HeldIn(body).Any();

    public bool Contain(IOperation operation) => _isTest.Value || _held.Value.Any(held => held.IntersectsWith(operation.Syntax.Span));

    private static IEnumerable<TextSpan> HeldIn(IOperation body) => body.DescendantsAndSelf().Select(Held).OfType<TextSpan>();

    private static TextSpan? Held(IOperation operation) => operation switch
    {
        ILockOperation => operation.Syntax.Span,
        IInvocationOperation { TargetMethod: { ContainingType.Name: not ("Task" or "ValueTask") } method } when Locks.Contains(method.Name) => From(operation, isLock: true),
        IInvocationOperation { TargetMethod.Name: var name } when Transactions.Contains(name) => From(operation, isLock: false),
        IObjectCreationOperation { Type.Name: "TransactionScope" or "CommittableTransaction" } => From(operation, isLock: false),
        _ => null,
    };

    // To the end of the using statement, of the try that lets go of the lock at its end, or else of the block.
    private static TextSpan From(IOperation entering, bool isLock)
    {
        var part = entering;
        while (part.Parent is { } around and not IBlockOperation)
        {
            if (around is IUsingOperation owner && owner.Resources == part)
                return owner.Syntax.Span;
            part = around;
        }

        var end = part.Parent is not IBlockOperation block ? part.Syntax.Span.End
            : isLock && block.Operations.FirstOrDefault(next => next.Syntax.SpanStart >= part.Syntax.SpanStart && LetsGo(next)) is { } trying ? trying.Syntax.Span.End
            : block.Syntax.Span.End;
        return TextSpan.FromBounds(entering.Syntax.SpanStart, Math.Max(end, entering.Syntax.Span.End));
    }

    private static bool LetsGo(IOperation statement) => statement is ITryOperation { Finally: { } last }
        && last.Descendants().Any(part => part is IInvocationOperation call && Leaving.Contains(call.TargetMethod.Name));
}
