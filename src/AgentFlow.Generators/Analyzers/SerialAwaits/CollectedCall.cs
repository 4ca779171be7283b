using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>What the body of a loop does that awaits one call and puts what it returns into a collection.</summary>
/// <param name="Into">The collection: a local, or a field of the type that holds the code.</param>
/// <param name="OfItem">The item, and what the body computes from it: each turn has its own.</param>
/// <param name="IsAdded">The value is added as it is.</param>
/// <param name="IsAlone">Nothing else is computed or asked.</param>
internal sealed record CollectedCall(AwaitedCall Call, ISymbol Into, HashSet<ISymbol> OfItem, bool IsAdded, bool IsAlone)
{
    public static CollectedCall? In(IOperation body, IEnumerable<ISymbol> items)
    {
        var own = new HashSet<ISymbol>(items, SymbolEqualityComparer.Default);
        var statements = Statements(body);
        var isAlone = true;
        while (statements.Count > 1 && (Purity.IsPure(statements[0]) || IsSkip(statements[0]) || IsCancelCheck(statements[0])))
        {
            own.UnionWith(DeclaredFrom(own, statements[0]));
            statements = [.. statements.Skip(1)];
            isAlone = false;
        }

        // if (x.IsNew) results.Add(await F(x));
        if (statements is [IConditionalOperation { WhenFalse: null } only] && Purity.Computes(only.Condition))
            (statements, isAlone) = (Statements(only.WhenTrue), false);
        var call = Awaited(statements);
        if (call is null || statements[statements.Count - 1] is not IExpressionStatementOperation { Operation: var collecting } || TakerOf(collecting) is not { } into
            || !Puts(collecting, call) || !call.Call.Descendants().Any(part => IsOneOf(part, own)) || body.Descendants().Count(part => IsOneOf(part, into)) > 1)
            return null;
        return new(call, into, own, IsAddedAsItIs(collecting, call), isAlone && statements.Count == (call.Taker is null ? 1 : 2));
    }

    // results.Add(await F(x));   { var y = await F(x); var z = y.Trim(); results.Add(z); }
    private static AwaitedCall? Awaited(IReadOnlyList<IOperation> statements)
    {
        if (statements is [IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Initializer: { } initializer } declarator] }] }, ..] && statements.Count > 1
            && statements.Skip(1).Take(statements.Count - 2).All(Purity.IsPure))
            return AwaitedCall.ComputedFrom(initializer.Value, declarator.Symbol);
        return statements is [var only] && SerialExpressions.AwaitsOf(only).ToArray() is [var awaited] ? AwaitedCall.Of(awaited) : null;
    }

    // What is put in is the value, or what is computed from it.
    private static bool Puts(IOperation collecting, AwaitedCall call)
        => Values(collecting).All(value => call.Taker is null ? Purity.ComputesAround(call.Await, value) : Purity.Computes(value))
            && (call.Taker is null || Values(collecting).Any(value => value.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation)));

    private static bool IsAddedAsItIs(IOperation collecting, AwaitedCall call)
        => collecting is IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var only] } && AwaitedCall.Unwrapped(only.Value) is var value
            && (value == call.Await || (value is ILocalReferenceOperation && AwaitedCall.Unwrapped((call.Await.Parent as IVariableInitializerOperation)?.Value) == call.Await));

    private static IEnumerable<IOperation> Values(IOperation collecting) => collecting switch
    {
        IInvocationOperation { TargetMethod.Name: "Add" or "AddRange" or "TryAdd" or "AddLast" or "Enqueue", TargetMethod.IsExtensionMethod: false } call
            => call.Arguments.Select(argument => argument.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation indexer } assignment => [.. indexer.Arguments.Select(argument => argument.Value), assignment.Value],
        ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation element } assignment => [.. element.Indices, assignment.Value],
        _ => [],
    };

    private static ISymbol? TakerOf(IOperation collecting) => AwaitedCall.Unwrapped(collecting switch
    {
        IInvocationOperation call when Values(call).Any() => call.Instance,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } indexer } => indexer.Instance,
        ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation element } => element.ArrayReference,
        _ => null,
    }) switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation, Field: var field } when field.Type is IArrayTypeSymbol || IsPlainCollection(field.Type) => field,
        _ => null,
    };

    // Of one that tells others what is added, they may show one after another.
    private static bool IsPlainCollection(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic";

    // if (x is null) continue;
    private static bool IsSkip(IOperation statement) => statement is IConditionalOperation { WhenFalse: null } skip && Purity.Computes(skip.Condition)
        && Statements(skip.WhenTrue) is [IBranchOperation { BranchKind: BranchKind.Continue }];

    // Once cancelled, the calls that were started end as well: it is their token, most likely.
    private static bool IsCancelCheck(IOperation statement)
        => statement is IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod: { Name: "ThrowIfCancellationRequested", ContainingType.Name: "CancellationToken" } } };

    private static IReadOnlyList<IOperation> Statements(IOperation body) => body is IBlockOperation block ? block.Operations.ToArray() : [body];

    private static ISymbol[] DeclaredFrom(HashSet<ISymbol> own, IOperation statement) => [.. statement.Descendants().OfType<IVariableDeclaratorOperation>()
        .Where(declarator => declarator.Initializer?.Descendants().Any(part => IsOneOf(part, own)) == true)
        .Select(declarator => declarator.Symbol)];

    private static bool IsOneOf(IOperation part, HashSet<ISymbol> locals) => part is ILocalReferenceOperation local && locals.Contains(local.Local);

    private static bool IsOneOf(IOperation part, ISymbol wanted)
        => SymbolEqualityComparer.Default.Equals(wanted, part is IFieldReferenceOperation field ? field.Field : (part as ILocalReferenceOperation)?.Local);
}
