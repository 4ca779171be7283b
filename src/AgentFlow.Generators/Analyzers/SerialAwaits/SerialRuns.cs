using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>
/// Finds the runs of a block, or of a section of a switch: awaited calls with only what computes between them, none of which needs another. The first that needs one of them ends the
/// run, as anything else does.
/// </summary>
internal sealed class SerialRuns(CallRules rules)
{
    public IEnumerable<IReadOnlyList<AwaitedCall>> In(IEnumerable<IOperation> statements, IOperation body)
    {
        var run = new SerialRun(rules);
        foreach (var statement in statements)
        {
            var (step, made) = SerialStep.Of(statement);
            if (step is not null && made.Any(symbol => IsUsed(symbol, body)) && rules.Candidates.Contains(step.Call))
            {
                if (!run.Takes(step))
                {
                    if (run.Calls.Count > 1)
                        yield return run.Calls;
                    run = new SerialRun(rules);
                }

                run.Add(step, made, IsTakenAsItIs(step) ? null : statement);
            }
            else if (!Purity.IsPure(statement) || !run.Computes(statement))
            {
                foreach (var last in step is null && run.Calls.Count > 0 ? TailOf(statement).TakeWhile(run.Takes) : [])
                    run.Add(last, []);
                if (run.Calls.Count > 1)
                    yield return run.Calls;
                run = new SerialRun(rules);
            }
        }

        if (run.Calls.Count > 1)
            yield return run.Calls;
    }

    // Not (await A()).Trim(_ends), which reads more when A is done.
    private static bool IsTakenAsItIs(AwaitedCall step)
    {
        var around = step.Await.Parent;
        while (around is IConversionOperation or IParenthesizedOperation)
            around = around.Parent;
        return around is IVariableInitializerOperation or IAssignmentOperation;
    }

    // return await B(); return a + await B(); Show(a, await B()): nothing is evaluated before the calls but what computes.
    private IReadOnlyList<AwaitedCall> TailOf(IOperation statement)
        => statement is IReturnOperation or IExpressionStatementOperation { Operation: not IAwaitOperation } or IVariableDeclarationGroupOperation
            ? new SerialExpressions(rules).CallsOf(statement)
            : [];

    // Whoever reads a member may stand anywhere.
    private static bool IsUsed(ISymbol made, IOperation body) => made is IFieldSymbol or IPropertySymbol || body.Descendants()
        .OfType<ILocalReferenceOperation>()
        .Any(use => SymbolEqualityComparer.Default.Equals(use.Local, made) && use is { IsDeclaration: false } && !(use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use));
}
