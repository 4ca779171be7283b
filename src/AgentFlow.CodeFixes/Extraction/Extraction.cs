using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>An edit that is ready to be made: the method, and the workflow that stands in its type or beside it.</summary>
internal sealed record Extraction(ExtractionPlan Plan, MethodDeclarationSyntax Rewritten, MemberDeclarationSyntax Workflow)
{
    public static Extraction? Of(ExtractableMethod method, TextSpan span)
    {
        if (ExtractionPlan.Of(method, span) is not { } plan)
            return null;
        var newLine = method.Syntax.SyntaxTree.GetText(method.Canceled).ToString().Contains("\r\n") ? "\r\n" : "\n";
        var indent = Indentation.Before(method.Type) + (plan.Surroundings.IsNested ? "    " : "");
        var workflow = WorkflowClass.Parse(WorkflowClass.Write(plan, indent), newLine);
        return WorkflowClass.HidesNames(workflow) ? null : new(plan, CallSite.Rewrite(plan, newLine), Separated(workflow, newLine));
    }

    public async Task<Document> ApplyAsync(Document document, SyntaxNode root, CancellationToken cancellationToken)
    {
        var type = Plan.Method.Type;
        var edited = type.WithMembers(type.Members.Replace(Plan.Method.Syntax, Rewritten));
        root = Plan.Surroundings.IsNested ? Inside(root, type, edited) : Beside(root, type, edited);
        root = Usings.Add((CompilationUnitSyntax)root, Plan.Method);
        return await Formatter.FormatAsync(document.WithSyntaxRoot(root), Formatter.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    // A workflow in a type needs that type, and those around it, to be partial.
    private SyntaxNode Inside(SyntaxNode root, TypeDeclarationSyntax type, TypeDeclarationSyntax edited)
    {
        SyntaxNode old = type;
        SyntaxNode now = AddPartialFix.MadePartial(WithWorkflow(edited));
        while (old.Parent is TypeDeclarationSyntax outer)
        {
            now = AddPartialFix.MadePartial(outer.ReplaceNode(old, now));
            old = outer;
        }

        return root.ReplaceNode(old, now);
    }

    // At the end; but where the method and the end are in different parts of an #if, right behind the method.
    private TypeDeclarationSyntax WithWorkflow(TypeDeclarationSyntax edited)
    {
        var index = Plan.Method.Type.Members.IndexOf(Plan.Method.Syntax);
        var behind = edited.Members.Skip(index + 1).Select(member => member.GetLeadingTrivia()).Append(edited.CloseBraceToken.LeadingTrivia);
        return behind.Any(trivia => trivia.Any(part => part.IsDirective))
            ? edited.WithMembers(edited.Members.Insert(index + 1, Workflow))
            : edited.AddMembers(Workflow);
    }

    // What ends the type's last line ends the workflow's, be it the end of the file.
    private SyntaxNode Beside(SyntaxNode root, TypeDeclarationSyntax type, TypeDeclarationSyntax edited)
        => root.ReplaceNode(type, [edited.WithTrailingTrivia(Workflow.GetTrailingTrivia()), Workflow.WithTrailingTrivia(edited.GetTrailingTrivia())]);

    private static MemberDeclarationSyntax Separated(MemberDeclarationSyntax workflow, string newLine)
        => workflow.WithLeadingTrivia(workflow.GetLeadingTrivia().Insert(0, SyntaxFactory.EndOfLine(newLine))).WithAdditionalAnnotations(Formatter.Annotation);
}
