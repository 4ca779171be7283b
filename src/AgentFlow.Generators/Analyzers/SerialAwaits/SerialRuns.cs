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
        var run = new Run();
        foreach (var statement in block.Operations)
        {
            var step = StepOf(statement);
            if (step is not null && IsUsed(step, body) && independence.IsCandidate(step.Call))
            {
                if (run.Calls.Count > 0 && !FitsIn(run, step))
                {
                    if (run.Calls.Count > 1)
                        yield return run.Calls;
                    run = new Run();
                }

                run.Add(step);
            }
            else if (Purity.IsPure(statement))
            {
                run.Compute(statement);
            }
            else
            {
                if (run.Calls.Count > 0 && TailOf(statement) is { } tail && independence.IsCandidate(tail.Call) && FitsIn(run, tail))
                    run.Add(tail);
                if (run.Calls.Count > 1)
                    yield return run.Calls;
                run = new Run();
            }
        }

        if (run.Calls.Count > 1)
            yield return run.Calls;
    }

    private bool FitsIn(Run run, AwaitedCall step) => !run.Needs(step.Call) && run.Calls.All(earlier => independence.Of(earlier.Call, step.Call));

    // var a = await A(); a = await A();
    private static AwaitedCall? StepOf(IOperation statement) => statement switch
    {
        IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Initializer: { } initializer } declarator] }] } when declarator.Symbol.RefKind == RefKind.None
            => AwaitedCall.Of(initializer.Value, declarator.Symbol),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment } => AwaitedCall.Of(assignment.Value, local.Local),
        _ => null,
    };

    // return await B();
    private static AwaitedCall? TailOf(IOperation statement)
        => statement is IReturnOperation { ReturnedValue: { } value } ? AwaitedCall.Of(value) : null;

    private static bool IsUsed(AwaitedCall step, IOperation body) => step.Local is { } local && body.Descendants()
        .OfType<ILocalReferenceOperation>()
        .Any(use => SymbolEqualityComparer.Default.Equals(use.Local, local) && !(use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use));

    private sealed class Run
    {
        private readonly HashSet<ISymbol> _made = new(SymbolEqualityComparer.Default);

        public List<AwaitedCall> Calls { get; } = [];

        public void Add(AwaitedCall call)
        {
            Calls.Add(call);
            if (call.Local is { } local)
                _made.Add(local);
        }

        // What is computed from a result needs that result.
        public void Compute(IOperation statement)
        {
            if (!Needs(statement))
                return;
            foreach (var declarator in statement.Descendants().OfType<IVariableDeclaratorOperation>())
                _made.Add(declarator.Symbol);
        }

        public bool Needs(IOperation operation)
            => operation.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation local && _made.Contains(local.Local))
                || (operation is IInvocationOperation call && Captures.Of(call).Any(captured => Captures.SymbolOf(captured) is { } symbol && _made.Contains(symbol)));
    }
}
