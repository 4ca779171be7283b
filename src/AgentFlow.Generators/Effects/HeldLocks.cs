using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>
/// Which locks hold where: <c>lock</c>, what a <c>using</c> enters (<c>Lock.EnterScope</c>, <c>mutex.LockAsync()</c>), what a <c>finally</c> gives back
/// (<c>Monitor.Exit</c>, <c>SemaphoreSlim.Release</c>, the reader-writer locks) while its <c>try</c> runs, and what one block both takes and gives back.
/// </summary>
internal sealed class HeldLocks(Calls calls, Aliases aliases)
{
    // Beside the others: who has it may read, and writes at its own risk.
    private const string ToRead = "to read";

    private static readonly string[] Returning = ["Release", "Exit", "ExitReadLock", "ExitWriteLock", "ExitUpgradeableReadLock", "ReleaseMutex", "ReleaseReaderLock", "ReleaseWriterLock"];

    private static readonly string[] Taking = ["Wait", "WaitAsync", "Enter", "EnterReadLock", "EnterWriteLock", "EnterUpgradeableReadLock", "WaitOne", "AcquireReaderLock", "AcquireWriterLock"];

    private static readonly string[] Entering = ["EnterScope", "Enter", "EnterAsync", "Lock", "LockAsync", "Acquire", "AcquireAsync", "WriterLock", "WriterLockAsync"];

    /// <summary>Of a <c>lock</c> statement.</summary>
    public IEnumerable<StatePath> Of(ILockOperation statement) => Named(statement.LockedValue);

    /// <summary>Of what a <c>using</c> opens: one lock, not one of many by a key, nor a limiter that lets several in.</summary>
    public IEnumerable<StatePath> OfResources(IOperation? resources) => resources is null ? [] : resources.DescendantsAndSelf()
        .OfType<IInvocationOperation>()
        .SelectMany(call => calls.SummaryOf(call.TargetMethod) is { Takes.IsEmpty: false } summary
            ? Substitution.Of(aliases, call.TargetMethod, call.Instance, call.Arguments).Apply(summary.Takes)
            : Entered(call));

    private IEnumerable<StatePath> Entered(IInvocationOperation entering) => new[] { entering }
        .Where(call => (Entering.Contains(call.TargetMethod.Name) || WaitsFor(call)) && !call.TargetMethod.ContainingType.Name.EndsWith("Limiter", StringComparison.Ordinal))
        .Where(call => call.Arguments.All(argument => IsReceiver(call, argument) || argument.Parameter?.Type.Name is "CancellationToken" or "TimeSpan"))
        .SelectMany(call => Named(Locked(call)));

    // using (_gate.DisposableWait()), an extension of somebody's.
    private bool WaitsFor(IInvocationOperation call) => call.TargetMethod.IsExtensionMethod && Locked(call) is { Type.Name: "SemaphoreSlim" } semaphore && LetsInOne(semaphore);

    /// <summary>Of a <c>try</c>, by what its <c>finally</c> gives back.</summary>
    public IEnumerable<StatePath> Of(ITryOperation attempt) => attempt.Finally is null ? [] : attempt.Finally.Descendants().OfType<IInvocationOperation>().SelectMany(GivenBack);

    /// <summary>Of a statement that takes a lock which a later statement of the same block gives back; held until there.</summary>
    public IEnumerable<StatePath> TakenBy(IOperation statement, IEnumerable<IOperation> later)
    {
        if (CallOf(statement) is not { } call || !Taking.Contains(call.TargetMethod.Name) || !IsLock(call))
            return [];
        var taken = Named(Locked(call));
        return later.SelectMany(GivenBackBy).Where(held => taken.Any(held.StartsWith));
    }

    /// <summary>Of a call that takes a lock, whoever gives it back.</summary>
    public IEnumerable<StatePath> TakenBy(IInvocationOperation call)
        => Taking.Contains(call.TargetMethod.Name) && IsLock(call) ? As(call.TargetMethod.Name, Named(Locked(call))) : [];

    /// <summary>Of a statement that does nothing but give it back.</summary>
    public IEnumerable<StatePath> GivenBackBy(IOperation statement) => CallOf(statement) is { } call ? GivenBack(call) : [];

    /// <summary>What protects a change: a lock that others may have at once, to read, does not.</summary>
    public static ImmutableHashSet<StatePath> Protecting(ImmutableHashSet<StatePath> locks, bool isChange)
        => isChange && locks.Any(IsToRead) ? locks.Where(held => !IsToRead(held) || locks.Contains(held with { Members = held.Members.RemoveAt(held.Members.Length - 1) })).ToImmutableHashSet() : locks;

    private IEnumerable<StatePath> GivenBack(IInvocationOperation call)
    {
        if (!Returning.Contains(call.TargetMethod.Name) || !IsLock(call))
            return [];
        return As(call.TargetMethod.Name, Named(Locked(call)));
    }

    // Who may read has less than who may write.
    private static IEnumerable<StatePath> As(string method, IEnumerable<StatePath> locks)
    {
        var toRead = locks.Select(held => held.Member(ToRead)).OfType<StatePath>();
        return method switch
        {
            "EnterReadLock" or "AcquireReaderLock" or "ExitReadLock" or "ReleaseReaderLock" => toRead,
            "EnterWriteLock" or "AcquireWriterLock" or "ExitWriteLock" or "ReleaseWriterLock" => locks.Concat(toRead),
            _ => locks,
        };
    }

    // A type and a text are one object for all; so is the root of a collection, however it is asked for.
    private ImmutableArray<StatePath> Named(IOperation? locked) => locked switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Named(conversion.Operand),
        ITypeOfOperation type => ImmutableArray.Create(StatePath.Of(StateRoot.Static, type.TypeOperand)),
        { ConstantValue: { HasValue: true, Value: string text } } => ImmutableArray.Create(StatePath.Named(StateRoot.Static, text)),
        IPropertyReferenceOperation { Property.Name: "SyncRoot" } root => aliases.Of(root.Instance).Select(path => path.Member("SyncRoot")).OfType<StatePath>().ToImmutableArray(),
        _ => aliases.Of(locked),
    };

    private static bool IsToRead(StatePath held) => held.Members.Length > 0 && held.Members[held.Members.Length - 1] == ToRead;

    private static IOperation? Locked(IInvocationOperation call) => call.Instance ?? call.Arguments.FirstOrDefault(argument => IsReceiver(call, argument))?.Value;

    private static bool IsReceiver(IInvocationOperation call, IArgumentOperation argument)
        => call.Instance is null && argument.Parameter?.Ordinal == 0 && (call.TargetMethod.IsExtensionMethod || call.TargetMethod.ContainingType.Name == "Monitor");

    private static IInvocationOperation? CallOf(IOperation? statement) => statement switch
    {
        IExpressionStatementOperation expression => CallOf(expression.Operation),
        IAwaitOperation awaited => CallOf(awaited.Operation),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured => CallOf(configured.Instance),
        IInvocationOperation call => call,
        _ => null,
    };

    private bool IsLock(IInvocationOperation call) => call.TargetMethod.ContainingType switch
    {
        { Name: "Monitor" or "Lock" or "ReaderWriterLockSlim" or "ReaderWriterLock" or "Mutex" or "SpinLock" } => true,
        { Name: "WaitHandle" } => call.Instance?.Type?.Name == "Mutex",
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
