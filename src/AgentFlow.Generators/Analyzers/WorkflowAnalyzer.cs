using System.Collections.Immutable;
using System.Globalization;
using AgentFlow.Generators.Parsing;
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
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = WorkflowRules.Descriptors
        .Concat([LiteralTaskNameRule.Rule, MissingTokenRule.Rule, UnusedTokenRule.Rule])
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        .ToImmutableArray();

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
            start.RegisterSymbolAction(symbol => Analyze(symbol, workflows), SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(attribute => AnalyzeAttribute(attribute, known), SyntaxKind.Attribute);
            start.RegisterSymbolStartAction(symbol => AnalyzeInside(symbol, workflows), SymbolKind.NamedType);
        });
    }

    // Most code is in no workflow: only there names and bodies are looked at.
    private static void AnalyzeInside(SymbolStartAnalysisContext context, Workflows workflows)
    {
        if (!HasMembersOfAWorkflow((INamedTypeSymbol)context.Symbol, workflows.Known))
            return;
        context.RegisterSyntaxNodeAction(name => AnalyzeName(name, workflows.Known), SyntaxKind.IdentifierName);
        context.RegisterOperationBlockAction(block => AnalyzeBody(block, workflows));
    }

    // Of its own, by inheritance, or of a type around it.
    private static bool HasMembersOfAWorkflow(INamedTypeSymbol? type, KnownTypes known)
    {
        for (var declared = type; declared is { SpecialType: SpecialType.None }; declared = declared.BaseType)
        {
            if (IsWorkflow(declared, known))
                return true;
        }

        return type is not null && HasMembersOfAWorkflow(type.ContainingType, known);
    }

    private static bool IsWorkflow(INamedTypeSymbol type, KnownTypes known) => type.DeclaringSyntaxReferences.IsEmpty
        ? known.IsGeneratedElsewhere(type)
        : KnownTypes.Attribute(type, known.AgentWorkflow) is not null || WorkflowParser.HasTasks(type, known);

    private static void AnalyzeName(SyntaxNodeAnalysisContext context, KnownTypes known)
    {
        var name = (IdentifierNameSyntax)context.Node;
        var hidden = HiddenUses.At(name, context.SemanticModel, known, context.CancellationToken)
            ?? HiddenParameters.At(name, context.SemanticModel, known, context.CancellationToken);
        if (hidden is not null)
            context.ReportDiagnostic(hidden);
    }

    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context, KnownTypes known)
    {
        if (MisplacedTasks.At((AttributeSyntax)context.Node, context.SemanticModel, known, context.CancellationToken) is { } misplaced)
            context.ReportDiagnostic(misplaced);
    }

    private static void AnalyzeBody(OperationBlockAnalysisContext context, Workflows workflows)
    {
        if (context.OwningSymbol is not IMethodSymbol method || KnownTypes.Attribute(method, workflows.Known.AgentTask) is null)
            return;
        foreach (var diagnostic in TokenUses.In(method, context.OperationBlocks, workflows, context.CancellationToken))
            context.ReportDiagnostic(diagnostic);
    }

    private static void Analyze(SymbolAnalysisContext context, Workflows workflows)
    {
        if (workflows.Of((INamedTypeSymbol)context.Symbol, context.CancellationToken) is not { } workflow)
            return;

        var places = new WorkflowPlaces(workflow.Type, workflow.Methods, workflows.Known, context.CancellationToken);
        var findings = WorkflowRules.Find(workflow.Model, workflow.Plan);
        if (WidthAt(places.Of(Place.Type)[0], context.Options) is { } width)
            findings = findings.Concat(UnboundedFanOutRule.FindWide(workflow.Model, workflow.Plan, width));
        foreach (var finding in findings)
        {
            if (!places.DoesNotCompile(finding))
                context.ReportDiagnostic(DiagnosticOf(finding, places));
        }

        foreach (var diagnostic in LiteralTaskNames.In(workflow.Model, places))
            context.ReportDiagnostic(diagnostic);
    }

    // What is no number is not set.
    private static int? WidthAt(Location place, AnalyzerOptions options)
        => place.SourceTree is { } tree
            && options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(UnboundedFanOutRule.WidthOption, out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
                ? width
                : null;

    private static Diagnostic DiagnosticOf(Finding finding, WorkflowPlaces places)
    {
        var at = places.Of(finding.At);
        var related = at.Skip(1).Concat(finding.Related.SelectMany(places.Of));
        return Diagnostic.Create(finding.Rule, at[0], related, finding.Properties, [.. finding.Arguments]);
    }
}
