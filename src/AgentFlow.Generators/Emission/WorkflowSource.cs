using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;

namespace AgentFlow.Generators.Emission;

/// <summary>The generated file of one workflow.</summary>
internal static class WorkflowSource
{
    /// <summary>The file for a workflow without errors.</summary>
    public static string Emit(WorkflowModel model, WorkflowPlan plan)
    {
        var scope = new PlanScope(model, plan);
        var code = new SourceWriter();
        Frame.Write(code, model.Type, () =>
        {
            PlanDocumentation.WriteRun(code, scope);
            code.Line(Frame.GeneratedCode);
            EntryPoints.WriteRun(code, model);
            code.Line();

            PlanDocumentation.WriteTryRun(code, scope);
            code.Line(Frame.GeneratedCode);
            EntryPoints.WriteTryRun(code, model);
            code.Line();

            PlanDocumentation.WriteResume(code, scope);
            code.Line(Frame.GeneratedCode);
            EntryPoints.WriteResume(code, model);
            code.Line();

            PlanDocumentation.WriteStart(code, scope);
            code.Line(Frame.GeneratedCode);
            EntryPoints.WriteStart(code, model);
            code.Line();

            code.Line(Frame.GeneratedCode);
            PlanBody.Write(code, scope);
            code.Line();

            PlanDefinition.WriteProperty(code, model);
            code.Line();
            ResultsType.Write(code, scope);
            code.Line();
            RunType.Write(code, model);
            code.Line();
            HandleType.Write(code, model);
            code.Line();
            PlanDefinition.WriteHolder(code, scope);
        });
        var text = code.ToString();

        var head = new SourceWriter();
        PlanComment.Write(head, scope, text);
        Directives.Write(head, model);
        return head + text;
    }
}
