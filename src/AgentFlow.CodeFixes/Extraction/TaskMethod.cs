using AgentFlow.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>
/// The method of one task, as text.
/// <code>
/// [AgentTask(DependsOn = [nameof(SaveAsync)])]
/// private Task&lt;Bill&gt; BillAsync(string orderId, CancellationToken ct) => billing.FetchAsync(orderId, ct);
/// </code>
/// </summary>
internal sealed class TaskMethod(ExtractionPlan plan, Step step)
{
    private const int MaxLength = 120;

    /// <summary>A task that only calls hands on the task that it gets; one that converts or does more awaits it.</summary>
    private readonly bool _awaits = step.Statement.HasAwait && !plan.Types.IsHandedOn(step);

    public string Write(string name, IReadOnlyList<string> dependsOn, string indent)
    {
        var order = dependsOn.Count == 0 ? "" : $"(DependsOn = [{string.Join(", ", dependsOn.Select(task => $"nameof({task})"))}])";
        var head = indent + Head(name);
        var body = Body();
        var fits = head.Length + " => ;".Length + body.ToString().Split('\n')[0].TrimEnd().Length <= MaxLength;
        var lines = LeadingComments(body).Select(comment => indent + comment)
            .Append($"{indent}[AgentTask{order}]")
            .Append(head + (fits ? "" : $"\n{indent}   ") + $" => {Shifted(body, fits ? indent : indent + "    ")};{TrailingComment()}");
        return string.Join("\n", lines);
    }

    private string Head(string name)
    {
        var isStatic = step.Uses.Instance.Count == 0 && step.Uses.Captured.Count == 0 && !step.Uses.Variables.Any(use => plan.Inputs.Held.Contains(use.Symbol, SymbolEqualityComparer.Default));
        var returned = plan.Types.ReturnOf(step) is { } type ? plan.Text(type) : "void";
        return $"private {(isStatic ? "static " : "")}{(_awaits ? "async " : "")}{returned} {name}({string.Join(", ", Parameters())})";
    }

    private IEnumerable<string> Parameters() => step.Uses.Variables
        .Select(use => use.Symbol)
        .Distinct(SymbolEqualityComparer.Default)
        .Where(variable => !plan.Inputs.Held.Contains(variable, SymbolEqualityComparer.Default))
        .OrderBy(variable => SymbolEqualityComparer.Default.Equals(variable, plan.Inputs.Token))
        .Select(variable => $"{plan.Text(plan.Types.Of(variable!))} {Identifiers.Escape(plan.Names.Parameter(variable!))}");

    private ExpressionSyntax Body()
    {
        var replacements = plan.Surroundings.Replacements.ToDictionary(item => item.Key, item => item.Value);
        foreach (var use in step.Uses.Variables.Where(use => plan.Names.Parameter(use.Symbol) != use.Symbol.Name))
            replacements[use.Node] = new(Identifiers.Escape(plan.Names.Parameter(use.Symbol)), IsQualifier: false);
        var body = StepExpression.Rewrite(step.Expression, replacements, plan.Method.Model);
        return (!_awaits && body is AwaitExpressionSyntax await ? await.Expression : body).WithoutTrivia();
    }

    private string Shifted(ExpressionSyntax body, string indent)
        => Indentation.Shift(body, indent.Length - Indentation.Before(step.Statement.Syntax).Length).ToString();

    private string TrailingComment() => string.Concat(Comments(step.Statement.Syntax.GetTrailingTrivia()).Select(comment => " " + comment));

    // Those before the statement, and those within it that are not in what is left of it.
    private IEnumerable<string> LeadingComments(ExpressionSyntax body)
    {
        var kept = Comments(body.DescendantTrivia()).Concat(Comments(step.Statement.Syntax.GetTrailingTrivia())).ToList();
        return Comments(step.Statement.Syntax.DescendantTrivia()).Where(comment => !kept.Remove(comment));
    }

    private static IEnumerable<string> Comments(IEnumerable<SyntaxTrivia> trivia)
        => trivia.Where(part => part.IsKind(SyntaxKind.SingleLineCommentTrivia) || part.IsKind(SyntaxKind.MultiLineCommentTrivia)).Select(part => part.ToString());
}
