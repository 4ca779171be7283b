using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>The awaits of a body, as the compiler hands them over: whether it is worth a look is decided by them alone, without a walk over the rest.</summary>
internal sealed class BodyAwaits
{
    private readonly List<IAwaitOperation> _awaits = [];

    public void Add(IAwaitOperation awaited)
    {
        lock (_awaits)
            _awaits.Add(awaited);
    }

    /// <summary>One is in a loop, or two follow each other in one block or statement and the second does not name what the first returned.</summary>
    public bool MayBeSerial()
    {
        if (_awaits.Any(IsInLoop))
            return true;
        if (_awaits.Count < 2)
            return false;
        _awaits.Sort((one, other) => one.Syntax.SpanStart.CompareTo(other.Syntax.SpanStart));
        for (var index = 1; index < _awaits.Count; index++)
        {
            var (first, second) = (StatementOf(_awaits[index - 1]), StatementOf(_awaits[index]));
            if (first == second || (first?.Parent is { } block && block == second?.Parent && !Names(_awaits[index].Syntax, MadeBy(first.Syntax))))
                return true;
        }

        return false;
    }

    private static bool IsInLoop(IAwaitOperation awaited)
    {
        for (var around = awaited.Parent; around is not null; around = around.Parent)
        {
            if (around is IForEachLoopOperation or IForLoopOperation)
                return true;
        }

        return false;
    }

    // The statement of a block that it stands in.
    private static IOperation? StatementOf(IOperation operation)
    {
        var statement = operation;
        while (statement.Parent is { } parent and not IBlockOperation)
            statement = parent;
        return statement;
    }

    // Empty where it is not known.
    private static IEnumerable<string> MadeBy(SyntaxNode statement) => statement switch
    {
        LocalDeclarationStatementSyntax { Declaration.Variables: [var only] } => [only.Identifier.ValueText],
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } } => [name.Identifier.ValueText],
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } } } => [name.Identifier.ValueText],
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax or ElementAccessExpressionSyntax } assignment } => OwnerIn(assignment.Left),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: var method } } => OwnerIn(method),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var targets } }
            => targets.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Select(target => target.Identifier.ValueText),
        _ => [],
    };

    /// <summary><c>page</c> of <c>page.Title</c>, <c>parts</c> of <c>parts[0]</c>, <c>list</c> of <c>list.Add</c>: what is changed there.</summary>
    public static IEnumerable<string> OwnerIn(ExpressionSyntax target)
        => target.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Take(1).Select(owner => owner.Identifier.ValueText);

    private static bool Names(SyntaxNode call, IEnumerable<string> made)
    {
        var names = made.ToArray();
        return names.Length == 0 || call.DescendantNodes().Any(node => node is IdentifierNameSyntax identifier && names.Contains(identifier.Identifier.ValueText));
    }
}
