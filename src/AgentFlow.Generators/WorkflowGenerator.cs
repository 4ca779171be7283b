using AgentFlow.Generators.Emission;
using AgentFlow.Generators.Model;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Planning;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators;

/// <summary>Turns the <c>[AgentTask]</c> methods of a partial type into a plan that runs them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class WorkflowGenerator : IIncrementalGenerator
{
    internal const string WorkflowsStep = "Workflows";
    internal const string CaseClashesStep = "CaseClashes";
    internal const string FilesStep = "Files";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var workflows = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownTypes.AgentTaskName, static (node, _) => node is MethodDeclarationSyntax, Parse)
            .Where(static workflow => workflow is not null)
            .Select(static (workflow, _) => workflow!)
            .WithTrackingName(WorkflowsStep);

        var caseClashes = workflows
            .Select(static (workflow, _) => workflow.Type.MetadataName)
            .Collect()
            .Select(static (names, _) => HintNames.DifferingInCaseOnly(names))
            .WithTrackingName(CaseClashesStep);

        var files = workflows.Combine(caseClashes).WithTrackingName(FilesStep);

        context.RegisterSourceOutput(files, static (output, file) => Emit(output, file.Left, file.Right));
    }

    // All task methods of a type lead to one model: the first of them yields it.
    private static WorkflowModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol is IMethodSymbol { ContainingType: { } type } method
        && KnownTypes.Of(context.SemanticModel.Compilation) is { } known
        && WorkflowParser.IsFirstTask(method, known)
            ? WorkflowParser.Parse(type, known, cancellationToken)
            : null;

    private static void Emit(SourceProductionContext output, WorkflowModel workflow, EquatableArray<string> caseClashes)
    {
        // A part cannot be added to such a type; the analyzer says why.
        if (workflow.Type.Flaws.Count > 0)
            return;
        var plan = WorkflowPlan.Create(workflow);
        var text = WorkflowRules.HasErrors(workflow, plan) ? StandIn.Emit(workflow) : WorkflowSource.Emit(workflow, plan);
        output.AddSource(HintNames.Of(workflow.Type, caseClashes.Contains(workflow.Type.MetadataName)), text);
    }
}
