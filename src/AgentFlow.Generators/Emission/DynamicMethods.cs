using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The ways to run a workflow whose results have no type: what they return is <c>dynamic</c>, with which everything compiles.</summary>
internal static class DynamicMethods
{
    private const string AnyType = "dynamic";

    /// <summary>What each returns, its name and its parameters.</summary>
    public static IEnumerable<(string Returns, string Name, string Parameters)> Of(WorkflowModel model)
    {
        const string AnyTask = $"{TypeNames.Task}<{AnyType}>";
        var parameters = EntryPoints.Parameters(model);
        yield return (AnyTask, "RunAsync", parameters);
        yield return (AnyTask, "TryRunAsync", parameters);
        yield return (AnyTask, "ResumeAsync", $"{AnyType} previous, {TypeNames.FlowOptions}? options = null, {TypeNames.CancellationToken} cancellationToken = default");
        yield return (AnyType, "Start", parameters);
    }

    // => throw new InvalidOperationException("…");
    public static void WriteBody(SourceWriter code, TypeModel type)
    {
        using (code.Indent())
            code.Line($"=> {Refusal(type)};");
    }

    /// <summary>What a member that stands in does; who reads it has built without analyzers, or runs what did not build.</summary>
    public static string Refusal(TypeModel type) =>
        $"throw new {TypeNames.InvalidOperationException}(\"'{type.Name}' has errors, so its plan was not generated. The build tells them, unless it runs without analyzers.\")";

    /// <summary>An input as code outside the type can write it.</summary>
    public static InputModel AnyUnlessVisible(InputModel input) =>
        input.Type.Access is Access.Public or Access.Internal or Access.ProtectedInternal && input.OtherType is null
            ? input
            : input with { Type = input.Type with { Text = AnyType } };

    /// <summary>An input that has one type.</summary>
    public static InputModel AnyUnlessCertain(InputModel input) =>
        input.OtherType is null ? input : input with { Type = input.Type with { Text = AnyType, Access = Access.Public } };
}
