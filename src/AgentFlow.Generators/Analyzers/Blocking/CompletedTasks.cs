using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers;

/// <summary>
/// Which tasks of a body are known to be done at a place, so that reading their result waits for nothing: they were awaited before, or somebody
/// asked whether they are completed. In doubt one is taken as done.
/// </summary>
internal sealed class CompletedTasks
{
    private static readonly HashSet<string> Questions = ["IsCanceled", "IsCompleted", "IsCompletedSuccessfully", "IsFaulted", "Status", "Exception"];

    private readonly List<(ISymbol Task, SyntaxNode At, SyntaxNode Within)> _done = [];
    private readonly List<(ISymbol Task, int At)> _assigned = [];
    private readonly List<(ISymbol Collection, ISymbol Task)> _parts = [];

    private readonly List<(IMethodSymbol Method, SyntaxNode At)> _awaitedCalls = [];
    private readonly Func<IMethodSymbol, ISymbol, bool> _awaits;

    /// <param name="operations">The body.</param>
    /// <param name="awaits">Whether a method that the body awaits awaits a field or a property.</param>
    public CompletedTasks(IEnumerable<IOperation> operations, Func<IMethodSymbol, ISymbol, bool> awaits)
    {
        _awaits = awaits;
        foreach (var operation in operations)
            Note(operation);
    }

    public bool Contains(IOperation task, SyntaxNode at) => task switch
    {
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "FromResult" or "FromException" or "FromCanceled" } } => true,
        IPropertyReferenceOperation { Property: { IsStatic: true, Name: "CompletedTask" } } => true,
        _ => TaskSources.Of(task).Any(symbol => IsDone(symbol, at)) || IsFirstOfContinuation(task),
    };

    private bool IsDone(ISymbol symbol, SyntaxNode at)
        => _done.Any(done => SymbolEqualityComparer.Default.Equals(done.Task, symbol) && Holds(symbol, done.At, done.Within, at))
            || (symbol is IFieldSymbol or IPropertySymbol && _awaitedCalls.Any(call => Holds(symbol, call.At, Around(call.At), at) && _awaits(call.Method, symbol)));

    // What was done at one place still is at the other.
    private bool Holds(ISymbol symbol, SyntaxNode done, SyntaxNode within, SyntaxNode at) => done.Span.End <= at.SpanStart
        && within.Span.Contains(at.Span)
        && !_assigned.Any(assigned => SymbolEqualityComparer.Default.Equals(assigned.Task, symbol) && assigned.At > done.Span.End && assigned.At < at.SpanStart);

    private void Note(IOperation operation)
    {
        switch (operation)
        {
            case IAwaitOperation { Operation: var awaited }:
                AddAll(awaited, operation.Syntax);
                break;
            case IInvocationOperation { TargetMethod: { Name: "WaitAll" or "Wait" or "GetResult", ContainingType: { } type } } call
                when TypeNames.Of(type).StartsWith("System.", StringComparison.Ordinal):
                AddAll(call, operation.Syntax);
                break;
            case IPropertyReferenceOperation { Instance: { } asked, Property.Name: var name } when Questions.Contains(name) || (name == "Result" && IsTaskLike(asked.Type)):
                Add(asked, operation.Syntax);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison when IsTaskLike(Unconverted(comparison.LeftOperand).Type):
                Add(comparison.LeftOperand, operation.Syntax);
                Add(comparison.RightOperand, operation.Syntax);
                break;
            case IVariableDeclaratorOperation { Symbol: var local, Initializer.Value: var value }:
                AddParts(local, value);
                if (IsDoneAtOnce(value))
                    _done.Add((local, operation.Syntax, Around(operation.Syntax)));
                break;
            case IInvocationOperation { TargetMethod.Name: "Add", Instance: { } list, Arguments: [var added] }:
                foreach (var collection in TaskSources.Of(list))
                    AddParts(collection, added.Value);
                break;
            case ISimpleAssignmentOperation { Target: var target, Value: var value }:
                _assigned.AddRange(TaskSources.Of(target).Select(symbol => (symbol, operation.Syntax.SpanStart)));
                if (IsDoneAtOnce(value))
                    Add(target, operation.Syntax);
                break;
        }
    }

    // await task, await Task.WhenAll(a, b), await task.ConfigureAwait(false)
    private void AddAll(IOperation awaited, SyntaxNode at)
    {
        if (awaited is IInvocationOperation { TargetMethod.Name: "WhenAny" })
            return;
        if (awaited is IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false } method })
            _awaitedCalls.Add((method, at));
        Add(awaited, at);
        foreach (var part in Parts(awaited))
            AddAll(part, at);
    }

    private static IEnumerable<IOperation> Parts(IOperation awaited) => awaited switch
    {
        IInvocationOperation { TargetMethod.Name: "WhenAll" or "WaitAll" } call => call.Arguments.Select(argument => argument.Value),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WaitAsync" or "AsTask" or "Wait" or "GetResult" or "GetAwaiter", Instance: { } task } => [task],
        IConversionOperation conversion => [conversion.Operand],
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues,
        // A params span is a collection that the compiler writes.
        _ when awaited.Syntax is CollectionExpressionSyntax || awaited.IsImplicit => awaited.ChildOperations,
        _ => [],
    };

    // With a collection all that was put into it.
    private void Add(IOperation task, SyntaxNode at)
    {
        foreach (var symbol in TaskSources.Of(task))
        {
            _done.Add((symbol, at, Around(at)));
            _done.AddRange(_parts.Where(part => SymbolEqualityComparer.Default.Equals(part.Collection, symbol)).Select(part => (part.Task, at, Around(at))));
        }
    }

    // var both = new[] { a, b }; all.Add(a);
    private void AddParts(ISymbol collection, IOperation value) => _parts.AddRange(value.DescendantsAndSelf()
        .Where(part => part is ILocalReferenceOperation or IParameterReferenceOperation && IsTaskLike(part.Type))
        .SelectMany(TaskSources.Of)
        .Select(task => (collection, task)));

    // var first = await Task.WhenAny(a, b); var known = Task.FromResult(1);
    private static bool IsDoneAtOnce(IOperation value) => value switch
    {
        IConversionOperation conversion => IsDoneAtOnce(conversion.Operand),
        IAwaitOperation { Operation: var any } => BlockingCall.Unconfigured(any) is IInvocationOperation { TargetMethod.Name: "WhenAny" },
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "FromResult" or "FromException" or "FromCanceled" } } => true,
        _ => false,
    };

    private static bool IsFirstOfContinuation(IOperation task) =>
        task is IParameterReferenceOperation { Parameter.Ordinal: 0 } parameter && TaskSources.CallGiven(parameter)?.TargetMethod.Name is "ContinueWith" or "ContinueWhenAll" or "ContinueWhenAny";

    // Where it holds: the block of the statement, and the whole of a condition's branches. A try runs on after an await that threw, too.
    private static SyntaxNode Around(SyntaxNode at)
    {
        var block = at.Ancestors().FirstOrDefault(node => node is BlockSyntax or SwitchSectionSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax
            || (node is StatementSyntax && node.Parent is IfStatementSyntax or ElseClauseSyntax or WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax));
        while (block is BlockSyntax { Parent: TryStatementSyntax { Parent: BlockSyntax outer } })
            block = outer;
        return block ?? at;
    }

    private static IOperation Unconverted(IOperation operation) => operation is IConversionOperation conversion ? Unconverted(conversion.Operand) : operation;

    private static bool IsTaskLike(ITypeSymbol? type) => type?.Name is "Task" or "ValueTask";
}
