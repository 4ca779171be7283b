using System.Collections.Immutable;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Planning;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentFlow.Generators.Analyzers;

/// <summary>Asks the rules about each workflow type and reports what they find, where it stands.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WorkflowAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(WorkflowRules.Descriptors).Add(LiteralTaskNameRule.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownTypes.Of(start.Compilation) is not { } known)
                return;
            start.RegisterSymbolAction(symbol => Analyze(symbol, known), SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(name => AnalyzeName(name, known), SyntaxKind.IdentifierName);
        });
    }

    private static void AnalyzeName(SyntaxNodeAnalysisContext context, KnownTypes known)
    {
        if (HiddenUses.At((IdentifierNameSyntax)context.Node, context.SemanticModel, known, context.CancellationToken) is { } hidden)
            context.ReportDiagnostic(hidden);
    }

    private static void Analyze(SymbolAnalysisContext context, KnownTypes known)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var methods = WorkflowParser.TaskMethods(type, known);
        if (methods.IsEmpty && KnownTypes.Attribute(type, known.AgentWorkflow) is null)
            return;

        var model = WorkflowParser.Parse(type, known, context.CancellationToken);
        var places = new WorkflowPlaces(type, methods, known, context.CancellationToken);
        foreach (var finding in WorkflowRules.Find(model, WorkflowPlan.Create(model)))
        {
            if (!places.DoesNotCompile(finding))
                context.ReportDiagnostic(DiagnosticOf(finding, places));
        }

        foreach (var diagnostic in LiteralTaskNames.In(model, places))
            context.ReportDiagnostic(diagnostic);
    }

    private static Diagnostic DiagnosticOf(Finding finding, WorkflowPlaces places)
    {
        var at = places.Of(finding.At);
        var related = at.Skip(1).Concat(finding.Related.SelectMany(places.Of));
        return Diagnostic.Create(finding.Rule, at[0], related, finding.Properties, [.. finding.Arguments]);
    }
}
