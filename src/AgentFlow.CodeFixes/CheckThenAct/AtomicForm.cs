using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AgentFlow.CodeFixes.CheckThenAct;

/// <summary>
/// A check and the act that it guards, as one call.
/// <code>
/// seen.TryAdd(url, 1);                                  // if (!seen.ContainsKey(url)) seen[url] = 1;
/// var n = seen.GetOrAdd(url, _ => Count(url));          // if (!seen.TryGetValue(url, out var n)) { n = Count(url); seen[url] = n; }
/// seen.AddOrUpdate(url, 1, (_, old) => old + 1);        // if (seen.ContainsKey(url)) seen[url]++; else seen[url] = 1;
/// if (queue.TryDequeue(out var job)) { Run(job); }      // if (queue.TryPeek(out var job)) { queue.TryDequeue(out _); Run(job); }
/// </code>
/// </summary>
/// <param name="Method">The method that is called.</param>
/// <param name="Statement">What is written.</param>
internal sealed record AtomicForm(string Method, StatementSyntax Statement)
{
    /// <param name="statement">The check, with what it guards.</param>
    /// <param name="byFactory">What is added must be made only when it is needed.</param>
    public static AtomicForm? Of(IfStatementSyntax statement, bool byFactory)
    {
        if (CollectionCheck.Of(statement.Condition) is not { } check)
            return null;
        var branch = StatementsOf(statement.Statement);
        if (Inner(statement, check, branch) is { } inner)
            return inner;
        if (GetOrAddForm.Of(statement, check, branch, byFactory) is { } got)
            return got;
        if (AddOrUpdateForm.Of(statement, check, byFactory) is { } updated)
            return updated;
        if (CollectionAct.Of(branch.FirstOrDefault()) is not { } act || !check.IsOf(act.Collection, act.Key))
            return null;
        return act.Method switch
        {
            "TryAdd" when !check.IsThere && !byFactory && IsFree(statement, check) => InCondition(statement, act.Method, $"{act.Collection}.TryAdd({act.Key}, {act.Value})", branch),
            "TryRemove" or "TryDequeue" or "TryPop" or "TryTake" when check.IsThere && Taker(statement, check, act) is { } taker
                => InCondition(statement, act.Method, $"{act.Collection}.{act.Method}({(act.Key is null ? "" : act.Key + ", ")}{taker})", branch),
            _ => null,
        };
    }

    public static IReadOnlyList<StatementSyntax> StatementsOf(StatementSyntax branch) => branch is BlockSyntax block ? block.Statements : [branch];

    /// <summary>The value that the check finds is used nowhere.</summary>
    public static bool IsFree(IfStatementSyntax statement, CollectionCheck check)
        => check.IsDiscard || (check.Declared is { } name && UsesIn(MemberAround(statement), name) == 1);

    /// <summary>How often a name stands in a part of the code.</summary>
    public static int UsesIn(SyntaxNode part, string name) => part.DescendantTokens().Count(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    public static SyntaxNode MemberAround(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node.SyntaxTree.GetRoot();

    // Asked first for nothing: if (seen.ContainsKey(url)) { if (seen.TryRemove(url, out var n)) … }
    private static AtomicForm? Inner(IfStatementSyntax statement, CollectionCheck check, IReadOnlyList<StatementSyntax> branch)
        => statement.Else is null && IsFree(statement, check) && branch is [IfStatementSyntax { Else: null } inner] && CollectionAct.Of(inner.Condition) is { } act && check.IsOf(act.Collection, act.Key)
            && check.IsThere == (act.Method != "TryAdd") && inner.Condition is InvocationExpressionSyntax
            && !inner.Condition.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Any(local => IsElsewhere(statement, local))
                ? new(act.Method, inner.WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation))
                : null;

    // What is taken, by the check or by the act: one of the two.
    private static string? Taker(IfStatementSyntax statement, CollectionCheck check, CollectionAct act)
    {
        if (CollectionCheck.IsDiscarded(act.Taken!.Expression))
            return check.Found?.ToString() ?? act.Taken.ToString();
        var declared = act.Taken.DescendantNodes().OfType<SingleVariableDesignationSyntax>().FirstOrDefault();
        return IsFree(statement, check) && (declared is null || !IsElsewhere(statement, declared)) ? act.Taken.ToString() : null;
    }

    // Declared in the condition, it can be seen behind the statement.
    private static bool IsElsewhere(IfStatementSyntax statement, SingleVariableDesignationSyntax local)
        => UsesIn(MemberAround(statement), local.Identifier.ValueText) > UsesIn(statement, local.Identifier.ValueText);

    private static AtomicForm InCondition(IfStatementSyntax statement, string method, string text, IReadOnlyList<StatementSyntax> branch)
    {
        var call = SyntaxFactory.ParseExpression(text);
        if (branch.Count > 1)
        {
            var block = (BlockSyntax)statement.Statement;
            return new(method, statement.WithCondition(call).WithStatement(block.WithStatements(block.Statements.RemoveAt(0))));
        }

        return new(method, statement.Else is { } otherwise
            ? statement.WithCondition(SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, call)).WithStatement(otherwise.Statement).WithElse(null)
                .WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation)
            : SyntaxFactory.ExpressionStatement(call).WithTriviaFrom(statement));
    }
}
