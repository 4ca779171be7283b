using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A name that the generated code needs for itself.</summary>
internal sealed class ReservedNameRule : IWorkflowRule
{
    public const string Id = "AGF0107";

    /// <summary>What ends the message where a body names a parameter of the type that the generated code hides there.</summary>
    public const string HidesParameter = "here it hides a parameter of the type. Give the parameter another name";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The generated code needs this name",
        "The generated code of '{0}' needs the name '{1}' for itself: {2}",
        "AgentFlow",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "ReservedName/AGF0107.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
        => model.Clashes
            // Two tasks of one name have one result name as well: that is AGF0103 alone.
            .Where(clash => clash.Kind != ClashKind.ResultName || model.Tasks[clash.Task].Name != model.Tasks[clash.Other].Name)
            .Select(clash => new Finding
            {
                Rule = Rule,
                At = PlaceOf(clash, model),
                Related = clash.Other < 0 ? [] : [Place.Method(clash.Other)],
                Arguments = [model.Type.Name, clash.Name, $"rename {WhatToRename(clash, model)}"],
            });

    /// <summary>What ends the message where a body or another member names a type that the generated code hides there.</summary>
    public static string WhatToWrite(string hidden, string generated)
        => $"here it hides another type. Write '{hidden}' for that one, or rename it; write '{generated}' for the generated one";

    private static string WhatToRename(NameClash clash, WorkflowModel model) => clash.Kind switch
    {
        ClashKind.Member => "this member",
        ClashKind.TypeOrTypeParameter => "this type or type parameter",
        ClashKind.UsedType => $"that type, or do not use it in the signature of a task",
        ClashKind.Task => $"the task '{model.Tasks[clash.Task].MethodName}'",
        ClashKind.ResultName =>
            $"'{model.Tasks[clash.Task].MethodName}' or '{model.Tasks[clash.Other].MethodName}', whose results would both have it",
        _ => "this parameter, which is an input of the workflow",
    };

    private static Place PlaceOf(NameClash clash, WorkflowModel model) => clash.Kind switch
    {
        ClashKind.Member or ClashKind.TypeOrTypeParameter => Place.Member(clash.Name),
        ClashKind.Input => ParameterOf(clash, model),
        _ => clash.Task < 0 ? Place.Type : Place.Method(clash.Task),
    };

    private static Place ParameterOf(NameClash clash, WorkflowModel model)
    {
        for (var task = Math.Max(clash.Task, 0); task < model.Tasks.Count; task++)
        {
            foreach (var (place, parameter) in Predicates.ParametersOf(model, task))
            {
                if (parameter.Name == clash.Name)
                    return place;
            }

            if (model.Tasks[task].ForEach is { } source && source.SourceInput == clash.Name)
                return Place.Source(task, source.Parameter);
        }

        return Place.Type;
    }
}
