using System.Collections.Concurrent;
using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SharedState;

/// <summary>Reports where tasks that may run at the same time are in each other's way, and dependencies that only serialize.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedStateAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        NeedlessOrderRule.Rule, SharedWriteRule.Rule, SharedReadRule.Rule, SharedResourceRule.Rule, UnsafeObjectRule.Rule, SharedResultRule.Rule, CheckThenActRule.Rule, RacyOrderRule.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownTypes.Of(start.Compilation) is not { } known)
                return;
            var workflows = new Workflows(known);
            var analyses = new EffectAnalyses(known, start.Options.AnalyzerConfigOptionsProvider) { FollowsImplementations = true };
            start.RegisterSymbolStartAction(symbol => Collect(symbol, workflows, analyses), SymbolKind.NamedType);
        });
    }

    // Bodies are bound once, by the compiler; when all are there, the workflow is decided.
    private static void Collect(SymbolStartAnalysisContext context, Workflows workflows, EffectAnalyses analyses)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!WorkflowParser.HasTasks(type, workflows.Known))
            return;
        var bodies = new ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>>(SymbolEqualityComparer.Default);
        context.RegisterOperationBlockAction(block =>
        {
            // Attributes are blocks of the method too.
            if (block.OwningSymbol is IMethodSymbol method)
                bodies[method.PartialDefinitionPart ?? method] = block.OperationBlocks.Where(part => part is IBlockOperation).ToImmutableArray();
        });
        context.RegisterSymbolEndAction(end =>
        {
            if (workflows.Of(type, end.CancellationToken) is not { HasErrors: false, Plan.HasOrder: true, Methods: [var first, ..] } workflow)
                return;
            var decision = new SharedStateDecision(workflow, bodies, analyses.Of(first.DeclaringSyntaxReferences[0].SyntaxTree), end.CancellationToken);
            foreach (var diagnostic in decision.Diagnostics())
                end.ReportDiagnostic(diagnostic);
        });
    }
}
