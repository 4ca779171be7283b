using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>
/// Finds the runs of a block: awaited calls with only what computes between them, none of which needs another. The first that needs one of them ends the
/// run, as anything else does.
/// </summary>
internal sealed class SerialRuns(Independence independence)
{
    public IEnumerable<IReadOnlyList<AwaitedCall>> In(IBlockOperation block, IOperation body)
    {
        var run = new SerialRun(independence);
        foreach (var statement in block.Operations)
        {
            var (step, made) = StepOf(statement);
            if (step is not null && made.Any(symbol => IsUsed(symbol, body)) && independence.IsCandidate(step.Call))
            {
                if (!run.Takes(step))
                {
                    if (run.Calls.Count > 1)
                        yield return run.Calls;
                    run = new SerialRun(independence);
                }

                run.Add(step, made);
            }
            else if (Purity.IsPure(statement))
            {
                run.Compute(statement);
            }
            else
            {
                foreach (var last in step is null && run.Calls.Count > 0 ? TailOf(statement).TakeWhile(run.Takes) : [])
                    run.Add(last, []);
                if (run.Calls.Count > 1)
                    yield return run.Calls;
                run = new SerialRun(independence);
            }
        }

        if (run.Calls.Count > 1)
            yield return run.Calls;
    }

    // var a = await A(); a = await A(); _a = await A(); var (a, b) = await A();
    private static (AwaitedCall? Step, IReadOnlyList<ISymbol> Made) StepOf(IOperation statement) => statement switch
    {
        IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Initializer: { } initializer } declarator] }] } when declarator.Symbol.RefKind == RefKind.None
            => (AwaitedCall.ComputedFrom(initializer.Value, declarator.Symbol), [declarator.Symbol]),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment }
            => (AwaitedCall.ComputedFrom(assignment.Value, target.Local), [target.Local]),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field.IsVolatile: false } target } assignment }
            => (AwaitedCall.ComputedFrom(assignment.Value, target.Field), [target.Field]),
        IExpressionStatementOperation { Operation: IDeconstructionAssignmentOperation { Target: IDeclarationExpressionOperation target } assignment }
            => (AwaitedCall.Of(assignment.Value), [.. target.Descendants().OfType<ILocalReferenceOperation>().Select(local => local.Local)]),
        _ => (null, []),
    };

    // return await B(); return a + await B(); Show(a, await B()): nothing is evaluated before the calls but what computes.
    private IReadOnlyList<AwaitedCall> TailOf(IOperation statement)
    {
        if (statement is not (IReturnOperation or IExpressionStatementOperation or IVariableDeclarationGroupOperation))
            return [];
        var awaits = SerialExpressions.AwaitsOf(statement).ToArray();
        var calls = awaits.Select(awaited => AwaitedCall.Of(awaited)).OfType<AwaitedCall>().Where(call => call.Await.Parent is not IExpressionStatementOperation).ToArray();
        return calls.Length == awaits.Length && calls.All(call => SerialExpressions.IsAlwaysEvaluated(call.Await, statement) && !SerialExpressions.NamesDeclared(call.Call, statement) && independence.IsCandidate(call.Call))
            && SerialExpressions.OnlyComputesBetween(statement, calls)
            ? calls
            : [];
    }

    // Whoever reads a field may stand anywhere.
    private static bool IsUsed(ISymbol made, IOperation body) => made is IFieldSymbol || body.Descendants()
        .OfType<ILocalReferenceOperation>()
        .Any(use => SymbolEqualityComparer.Default.Equals(use.Local, made) && use is { IsDeclaration: false } && !(use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use));
}
