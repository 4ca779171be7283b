using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Statements that follow one another with nothing between that has to stay in the method; the first and the last of them await.</summary>
internal sealed record StepRun(IReadOnlyList<MethodStatement> Statements)
{
    /// <summary>The run at a place: the one around it, or the longest where the place is the method's signature. Null where there is none.</summary>
    public static StepRun? At(TextSpan span, ExtractableMethod method)
    {
        var isSelection = span.Length > 0 && method.Body.Span.Contains(span);
        var statements = method.Body.Statements
            .Where(statement => !isSelection || statement.Span.IntersectsWith(span))
            .Select(statement => MethodStatement.Read(statement, method));
        var runs = Split(statements).Where(IsWorthIt);
        return span.End <= method.Body.SpanStart
            ? runs.OrderByDescending(run => run.Statements.Count).FirstOrDefault()
            : runs.FirstOrDefault(run => run.Statements.Any(statement => statement.Syntax.FullSpan.IntersectsWith(span)));
    }

    // Effects alone would only be a chain.
    private static bool IsWorthIt(StepRun run)
        => run.Statements.Count(statement => statement.HasAwait) > 1 && run.Statements.Any(statement => statement is { HasAwait: true, Local: not null });

    private static IEnumerable<StepRun> Split(IEnumerable<MethodStatement> statements)
    {
        var run = new List<MethodStatement>();
        foreach (var statement in statements)
        {
            if (!statement.IsBoundary)
            {
                run.Add(statement);
                continue;
            }

            yield return Trimmed(run);
            run.Clear();
        }

        yield return Trimmed(run);
    }

    // What stands before the first await or after the last can stay where it is.
    private static StepRun Trimmed(List<MethodStatement> run)
    {
        var first = run.FindIndex(statement => statement.HasAwait);
        return new(first < 0 ? [] : run.GetRange(first, run.FindLastIndex(statement => statement.HasAwait) - first + 1));
    }
}
