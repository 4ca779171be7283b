using System.Collections.Immutable;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers;

/// <summary>Reports where a task blocks its thread: in its body, or in a method of the project that it calls.</summary>
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
            if (KnownTypes.Of(start.Compilation) is not { } known)
                return;
            var bodies = new MethodBodies(known.Compilation);
            var awaited = new AwaitedMembers(bodies);
            var callees = new BlockingCallees(known, bodies, awaited);
            start.RegisterSymbolStartAction(symbol => AnalyzeInside(symbol, known, callees, awaited), SymbolKind.NamedType);
        });
    }

    // Bodies are dear: only those of types with tasks are looked at.
    private static void AnalyzeInside(SymbolStartAnalysisContext context, KnownTypes known, BlockingCallees callees, AwaitedMembers awaited)
    {
        if (WorkflowParser.HasTasks((INamedTypeSymbol)context.Symbol, known))
            context.RegisterOperationBlockAction(block => Analyze(block, context.Symbol, known, callees, awaited));
    }

    private static void Analyze(OperationBlockAnalysisContext context, ISymbol type, KnownTypes known, BlockingCallees callees, AwaitedMembers awaited)
    {
        // A nested type is asked about for itself and for the type around it. Of a partial method the attribute may stand on the part without a body.
        if (context.OwningSymbol is not IMethodSymbol method
            || !SymbolEqualityComparer.Default.Equals(method.ContainingType, type)
            || KnownTypes.Attribute(method.PartialDefinitionPart ?? method, known.AgentTask) is null)
            return;
        var operations = context.OperationBlocks.SelectMany(block => block.DescendantsAndSelf()).ToArray();
        var inBody = BlockingCalls.In(method, operations, known, (called, member) => awaited.Contains(called, member, context.CancellationToken));
        foreach (var diagnostic in inBody.Concat(callees.CalledBy(method, operations, context.CancellationToken)))
            context.ReportDiagnostic(diagnostic);
    }
}
