using System.Collections.Immutable;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentFlow.Generators.Analyzers;

/// <summary>Reports where the body of a task blocks its thread.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(BlockedThreadRule.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownTypes.Of(start.Compilation) is { } known)
                start.RegisterSymbolStartAction(symbol => AnalyzeInside(symbol, known), SymbolKind.NamedType);
        });
    }

    // Bodies are dear: only those of types with tasks are looked at.
    private static void AnalyzeInside(SymbolStartAnalysisContext context, KnownTypes known)
    {
        if (WorkflowParser.HasTasks((INamedTypeSymbol)context.Symbol, known))
            context.RegisterOperationBlockAction(block => Analyze(block, context.Symbol, known));
    }

    private static void Analyze(OperationBlockAnalysisContext context, ISymbol type, KnownTypes known)
    {
        // A nested type is asked about for itself and for the type around it. Of a partial method the attribute may stand on the part without a body.
        if (context.OwningSymbol is not IMethodSymbol method
            || !SymbolEqualityComparer.Default.Equals(method.ContainingType, type)
            || KnownTypes.Attribute(method.PartialDefinitionPart ?? method, known.AgentTask) is null)
            return;
        foreach (var diagnostic in BlockingCalls.In(method, context.OperationBlocks, known))
            context.ReportDiagnostic(diagnostic);
    }
}
