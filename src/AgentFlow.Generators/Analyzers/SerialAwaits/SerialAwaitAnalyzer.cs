using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>Reports calls that are awaited one after another and could run together, in any async method of a project that uses the package.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SerialAwaitAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(SerialAwaitRule.Rule, SerialLoopRule.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownTypes.Of(start.Compilation) is not { } known)
                return;
            var search = new SerialAwaitSearch(known, new EffectAnalyses(known, start.Options.AnalyzerConfigOptionsProvider));
            start.RegisterOperationBlockAction(block => Analyze(block, search));
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, SerialAwaitSearch search)
    {
        foreach (var block in context.OperationBlocks)
        {
            if (MayBeSerial(block.Syntax))
            {
                foreach (var diagnostic in search.In(block, context.OwningSymbol, context.CancellationToken))
                    context.ReportDiagnostic(diagnostic);
            }
        }
    }

    // Two awaits, or one in a loop; the text tells that without any binding.
    private static bool MayBeSerial(SyntaxNode syntax)
    {
        var (awaits, hasLoop) = (0, false);
        foreach (var node in syntax.DescendantNodes())
        {
            if (node.IsKind(SyntaxKind.AwaitExpression))
                awaits++;
            else if (node.IsKind(SyntaxKind.ForEachStatement))
                hasLoop = true;
            if (awaits > 1 || (awaits == 1 && hasLoop))
                return true;
        }

        return false;
    }
}
