using System.Text;
using AgentFlow.Generators.Emission;
using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AgentFlow.Generators;

/// <summary>Emits the plan of every workflow type. The pipeline and nothing else: a table of contents.</summary>
/// <remarks>
/// <c>ForAttributeWithMetadataName</c> binds every attribute again after each keystroke: 150 ms for 1,000 workflows of 10 tasks.
/// So each version of a file is read once without binding, and only when a declaration has changed anywhere is a workflow parsed.
/// One step asks for all files: with a step for each of them, the driver would go through a table of them after each keystroke.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class WorkflowGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context.CompilationProvider
            .Select(Declarations.Of)
            .WithTrackingName(Steps.Declarations);

        var workflows = declarations
            .SelectMany(static (declarations, cancellationToken) => declarations.Parse(cancellationToken))
            .WithTrackingName(Steps.Workflows);

        var caseClashes = declarations
            .Select(static (declarations, _) => HintNames.DifferingInCaseOnly(declarations.Candidates))
            .WithTrackingName(Steps.CaseClashes);

        context.RegisterSourceOutput(workflows.Combine(caseClashes), static (output, pair) =>
        {
            if (GeneratedFile.Of(pair.Left, pair.Right.Contains(pair.Left.Type.MetadataName)) is { } file)
                output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
        });
    }
}
