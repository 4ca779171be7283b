using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>A statement that becomes a task, and what it uses.</summary>
internal sealed record Step(MethodStatement Statement, StepUses Uses)
{
    public ExpressionSyntax Expression => Statement.Expression!;

    public StepEffects Effects => Statement.Effects!;

    /// <summary>The local that holds its value; null where it has none.</summary>
    public ILocalSymbol? Local => Statement.Local;
}
