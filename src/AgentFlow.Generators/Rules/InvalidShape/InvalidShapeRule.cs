using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A method that cannot be a task, or a type that cannot be a workflow.</summary>
internal sealed class InvalidShapeRule : IWorkflowRule
{
    public const string Id = "AGF0102";

    /// <summary>What ends the message about an <c>[AgentTask]</c> on a local function, an accessor and the like. Only the analyzer sees these.</summary>
    public const string NoMethod = "only a method of the type can be one. Make it a method, or remove the attribute";

    private const string NoTasks = "it has no tasks. Mark the methods that are its tasks with [AgentTask], or remove [AgentWorkflow]";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "This cannot be a task or workflow",
        "'{0}' cannot be a {1}: {2}",
        "AgentFlow",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "InvalidShape/AGF0102.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        var reasons = model.Type.Flaws.Select(ReasonOf).OfType<string>().ToArray();
        foreach (var reason in reasons)
            yield return new Finding { Rule = Rule, At = Place.Type, Arguments = [model.Type.Name, "workflow", reason] };

        // Its author said that it is a workflow, and got nothing.
        if (model.Tasks.Count == 0 && model.Type.Flaws.Count == 0)
            yield return new Finding { Rule = Rule, At = Place.Type, Arguments = [model.Type.Name, "workflow", NoTasks] };

        // In a type that cannot be a workflow (an interface, say) its methods are not at fault.
        if (reasons.Length > 0)
            yield break;
        for (var task = 0; task < model.Tasks.Count; task++)
        {
            foreach (var flaw in model.Tasks[task].Flaws)
            {
                yield return new Finding
                {
                    Rule = Rule,
                    At = Place.Method(task),
                    Arguments = [model.Tasks[task].MethodName, "task", ReasonOf(flaw)],
                };
            }
        }
    }

    private static string? ReasonOf(TypeFlaw flaw) => flaw switch
    {
        TypeFlaw.FileLocal => "the generated part of a file type would be another type. Make it internal",
        TypeFlaw.RefStruct => "a ref struct cannot live across an await. Make it a struct or a class",
        TypeFlaw.Interface => "an interface has no instance to run. Make it a class or a struct",
        TypeFlaw.DerivedFromWorkflow => "it derives from a workflow. Run that workflow inside a task of this one instead",
        TypeFlaw.StaticClass => "a static class has no instance to run. Remove 'static' from the class; its tasks may stay static",
        _ => null,
    };

    private static string ReasonOf(TaskFlaw flaw) => flaw switch
    {
        TaskFlaw.AsyncVoid => "nothing can wait for an async void method. Return Task",
        TaskFlaw.RefParameter => "it has a ref, out or in parameter. Take the value, and return what it produces",
        TaskFlaw.RefLikeParameter => "a parameter's type cannot live across an await. Take an array, Memory<T> or another ordinary type",
        TaskFlaw.RefLikeResult => "its result cannot live across an await. Return a value of an ordinary type",
        TaskFlaw.Generic => "nothing says what its type arguments would be. Make the workflow type generic instead",
        TaskFlaw.Abstract => "it has no body. Give it one, and call the abstract method from there",
        TaskFlaw.Extern => "it has no body of its own. Call the extern method from an ordinary one",
        TaskFlaw.SeveralForEach => "it has several ForEach parameters. Keep one of them, and take the other source as a list",
        _ => "it cannot be called by its name. Make it an ordinary method with a body",
    };
}
