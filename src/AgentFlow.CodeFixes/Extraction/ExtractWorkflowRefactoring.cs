using System.Composition;
using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>
/// Turns calls that an async method awaits one after another into a workflow: one task per step, dependencies taken from the data flow.
/// Offered on the method's signature and on its steps.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ExtractWorkflowRefactoring)), Shared]
public sealed class ExtractWorkflowRefactoring : CodeRefactoringProvider
{
    internal const string Title = "Extract an AgentFlow workflow";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || ExtractableMethod.At(root, context.Span) is not { } method
            || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || ExtractableMethod.Of(method, model, OptionsOf(document, root), context.CancellationToken) is not { } extractable
            || Extraction.Of(extractable, context.Span) is not { } extraction)
            return;

        context.RegisterRefactoring(CodeAction.Create(
            Title, cancel => extraction.ApplyAsync(document, root, cancel), nameof(ExtractWorkflowRefactoring)));
    }

    private static AnalysisOptions OptionsOf(Document document, SyntaxNode root)
        => AnalysisOptions.Of(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(root.SyntaxTree));
}
