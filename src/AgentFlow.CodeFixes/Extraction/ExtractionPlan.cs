using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>What is extracted from a method, decided in full before anything is written.</summary>
internal sealed record ExtractionPlan(
    ExtractableMethod Method,
    StepRun Run,
    Placement Placement,
    StepInputs Inputs,
    WorkflowTypes Types,
    StepNames Names,
    StepOrder Order,
    Surroundings Surroundings,
    string ClassName)
{
    public IReadOnlyList<Step> Steps => Placement.Steps;

    /// <summary>Null where no run of steps at that place can be a workflow that computes the same.</summary>
    public static ExtractionPlan? Of(ExtractableMethod method, TextSpan span)
    {
        if (StepRun.At(span, method) is not { } run)
            return null;
        var conflicts = new StepConflicts(method);
        var placement = Placement.Of(run, conflicts, method);
        if (StepInputs.Of(placement.Steps, method) is not { } inputs)
            return null;
        var types = new WorkflowTypes(placement.Steps, method);
        var order = StepOrder.Of(placement.Steps, conflicts);
        inputs = inputs.WithHeld(placement.Steps, order, types, method);
        var className = ClassNameFor(method);
        var names = new StepNames(placement.Steps, inputs.All, className, method);
        return Surroundings.Of(placement.Steps, types, inputs, names, method) is { } surroundings
            ? new(method, run, placement, inputs, types, names, order, surroundings, className)
            : null;
    }

    public string Text(ITypeSymbol type) => TypeText.Of(type, Surroundings.IsNested, Method);

    private static string ClassNameFor(ExtractableMethod method)
    {
        var name = method.Syntax.Identifier.ValueText;
        name = (name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name) + "Workflow";
        var free = name;
        for (var number = 2; !method.Model.LookupSymbols(method.Syntax.SpanStart, name: free).IsEmpty; number++)
            free = name + number;
        return free;
    }
}
