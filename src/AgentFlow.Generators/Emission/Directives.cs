using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>What the compiler is told about a generated file.</summary>
internal static class Directives
{
    // Parameters, results, properties and bases of types that are not CLS-compliant; names that only differ in case, or begin with an underscore.
    private const string ClsIds = "CS3001, CS3002, CS3003, CS3005, CS3008, CS3009";

    // #nullable enable
    // #pragma warning disable CS0618, DEMO001 // …
    // #pragma warning disable CS3001, … // …
    // extern alias parts;
    public static void Write(SourceWriter code, WorkflowModel model, params string[] more)
    {
        code.Line("#nullable enable");
        if (model.SaidOfTasks.Count > 0)
            code.Line($"#pragma warning disable {string.Join(", ", model.SaidOfTasks)} // said where the tasks are declared");
        if (model.IsClsChecked)
            code.Line($"#pragma warning disable {ClsIds} // AgentFlow's types are not CLS-compliant; the tasks' own are said there");
        foreach (var line in more)
            code.Line(line);
        foreach (var alias in model.ExternAliases)
            code.Line($"extern alias {Identifiers.Escape(alias)};");
        code.Line();
    }
}
