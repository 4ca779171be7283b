using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

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
        // Generated code is not looked at. What is found stands in the body that was: to check that again for each report costs more than the search.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownTypes.Of(start.Compilation) is not { } known)
                return;
            var search = new SerialAwaitSearch(known, new EffectAnalyses(known, start.Options.AnalyzerConfigOptionsProvider));
            start.RegisterOperationBlockStartAction(block => Collect(block, search));
        });
    }

    private static void Collect(OperationBlockStartAnalysisContext context, SerialAwaitSearch search)
    {
        var awaits = new BodyAwaits();
        context.RegisterOperationAction(operation => awaits.Add((IAwaitOperation)operation.Operation), OperationKind.Await);
        context.RegisterOperationBlockEndAction(end =>
        {
            if (!awaits.MayBeSerial())
                return;
            foreach (var block in end.OperationBlocks)
            {
                foreach (var diagnostic in search.In(block, end.OwningSymbol, end.CancellationToken))
                    end.ReportDiagnostic(diagnostic);
            }
        });
    }
}
