using System.Text;

namespace AgentFlow.Generators.Tests.Execution;

/// <summary>Writes a drawn workflow as C#, in a namespace of its own.</summary>
internal static class WorkflowText
{
    public static string Namespace(int number) => $"Drawn{number}";

    public static string Write(WorkflowSpec spec, int number)
    {
        var text = new StringBuilder();
        text.Append($$"""
            // {{spec}}
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using AgentFlow;
            using AgentFlow.Generators.Tests.Execution;

            namespace {{Namespace(number)}};


            """);
        if (spec.IsNested)
            text.Append("public static partial class Around\n{\n");
        text.Append($"[AgentWorkflow(Schedule = Schedule.{spec.Schedule}, OnFailure = OnFailure.{spec.OnFailure})]\n");
        text.Append($"public partial {spec.Keyword} Flow{(spec.IsGeneric ? "<TItem>" : "")}\n{{\n");
        for (var task = 0; task < spec.Tasks.Count; task++)
            WriteTask(text, spec, task);
        text.Append(spec.IsNested ? "}\n}\n" : "}\n");
        return text.ToString();
    }

    private static void WriteTask(StringBuilder text, WorkflowSpec spec, int index)
    {
        var task = spec.Tasks[index];
        var parameters = ParameterSpec.Of(spec, task);
        var given = parameters.Where(parameter => parameter is not TokenParameter).Select(parameter => parameter.Identifier);
        var token = task.TakesToken ? "stopToken" : "default";
        text.Append($"    [AgentTask{Options(spec, task)}] // {task.Behavior}\n");
        text.Append($"    {(task.IsStatic ? "static " : "")}{(task.IsAsync ? "async " : "")}{ReturnType(task)} {task.MethodName}");
        text.Append($"({string.Join(", ", parameters.Select(parameter => parameter.Declaration))})\n    {{\n");
        text.Append($"        var part = Part.Begin({string.Join(", ", given.Prepend(token).Prepend($"\"{task.Name}\""))});\n");
        foreach (var line in Body(task, index))
            text.Append($"        {line}\n");
        text.Append("    }\n\n");
    }

    private static string Options(WorkflowSpec spec, TaskSpec task)
    {
        var named = task.Edges.Where(edge => edge.IsDeclared || edge.BoundBy is BoundBy.Type or BoundBy.Gathering or BoundBy.Nothing)
            .Select(edge => $"nameof({spec.Tasks[edge.Task].MethodName})").ToList();
        var options = new List<string>();
        if (named.Count > 0)
            options.Add($"DependsOn = [{string.Join(", ", named)}]");
        if (task.IsOptional)
            options.Add("Optional = true");
        return options.Count == 0 ? "" : $"({string.Join(", ", options)})";
    }

    private static string ReturnType(TaskSpec task)
    {
        var value = task.Value is { } kind ? Values.Type(kind) : null;
        if (task.Returns == ReturnKind.Plain)
            return value ?? "void";
        return value is null ? $"{task.Returns}" : $"{task.Returns}<{value}>";
    }

    private static string[] Body(TaskSpec task, int index)
    {
        var value = task.Value is { } kind ? Values.Expression(kind, index) : null;
        if (task.Returns == ReturnKind.Plain)
            return value is null ? ["part.End();"] : ["part.End();", $"return {value};"];
        if (task.IsAsync)
            return value is null ? ["await part.EndAsync();"] : ["await part.EndAsync();", $"return {value};"];
        var started = value is null ? "part.Return()!" : $"part.Return<{Values.Type(task.Value!.Value)}>({value})!";
        return [task.Returns == ReturnKind.ValueTask ? $"return new({started});" : $"return {started};"];
    }
}
