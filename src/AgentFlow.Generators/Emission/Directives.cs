using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>What the compiler is told about a generated file.</summary>
internal static class Directives
{
    // #nullable enable
    // #pragma warning disable CS0618, DEMO001 // …
    public static void Write(SourceWriter code, WorkflowModel model)
    {
        code.Line("#nullable enable");
        if (model.SaidOfTasks.Count > 0)
            code.Line($"#pragma warning disable {string.Join(", ", model.SaidOfTasks)} // said where the tasks are declared");
        code.Line();
    }
}
