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
                start.RegisterOperationBlockAction(block => Analyze(block, known));
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, KnownTypes known)
    {
        // Of a partial method the attribute may stand on the part without a body.
        if (context.OwningSymbol is not IMethodSymbol method || KnownTypes.Attribute(method.PartialDefinitionPart ?? method, known.AgentTask) is null)
            return;
        foreach (var diagnostic in BlockingCalls.In(method, context.OperationBlocks, known))
            context.ReportDiagnostic(diagnostic);
    }
}
