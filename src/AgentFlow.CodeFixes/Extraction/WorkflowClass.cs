using AgentFlow.Generators.Emission;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>
/// The workflow that is written, as text.
/// <code>
/// internal sealed partial class CheckOutWorkflow(IBilling billing)
/// {
///     …
/// }
/// </code>
/// </summary>
internal static class WorkflowClass
{
    // Members that the generator adds, and what a step would mean by such a name from within.
    private static readonly string[] Hiding = ["Run", "Results", "Plan", "Handle", "RunAsync", "TryRunAsync", "ResumeAsync", "Start", "RunPlanAsync"];

    public static string Write(ExtractionPlan plan, string indent)
    {
        var method = plan.Method;
        var services = plan.Surroundings.Dependencies;
        var parameters = services.Select(service => $"{plan.Text(service.Type)} {Identifiers.Escape(service.Name)}");
        var tasks = plan.Steps.Select((step, index) => new TaskMethod(plan, step).Write(
            plan.Names.Methods[index], plan.Order.DependsOn(index).Select(earlier => plan.Names.Methods[earlier]).ToList(), indent + "    "));
        return $$"""
            {{indent}}/// <summary>The steps of <c>{{method.Syntax.Identifier.ValueText}}</c>. What a step throws is inside the <see cref="FlowException"/> of <c>RunAsync</c>.</summary>
            {{indent}}{{(plan.Surroundings.IsNested ? "private" : "internal")}} sealed partial class {{plan.ClassName}}{{(services.Count == 0 ? "" : $"({string.Join(", ", parameters)})")}}
            {{indent}}{
            {{string.Join("\n\n", tasks)}}
            {{indent}}}

            """;
    }

    /// <summary>A step names something by a name that the generated code has for itself.</summary>
    public static bool HidesNames(MemberDeclarationSyntax workflow) => workflow.DescendantNodes()
        .OfType<SimpleNameSyntax>()
        .Any(name => Hiding.Contains(name.Identifier.ValueText) && NamesInScope.IsLookedUp(name));

    public static MemberDeclarationSyntax Parse(string text, string newLine)
        => SyntaxFactory.ParseMemberDeclaration(text.Replace("\r\n", "\n").Replace("\n", newLine))!;
}
