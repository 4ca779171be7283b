using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The methods that a user calls. They forward to the one body that they share.</summary>
internal static class EntryPoints
{
    // public Task<Results> RunAsync(string orderId, FlowOptions? options = null, CancellationToken cancellationToken = default)
    // {
    //     var run = new Run(FlowMode.Throwing, options, cancellationToken) { OrderIdInput = orderId };
    //     return RunPlanAsync(run, orderId, run.Token());
    // }
    public static void WriteRun(SourceWriter code, WorkflowModel model)
    {
        var names = new EntryNames(model);
        using (code.Open($"{Modifier(model)} {TypeNames.Task}<Results> RunAsync({Parameters(model)})"))
        {
            code.Line(names.NewRun("Throwing"));
            code.Line($"return {names.Plan};");
        }
    }

    // public async Task<Run> TryRunAsync(string orderId, FlowOptions? options = null, CancellationToken cancellationToken = default)
    // {
    //     var run = new Run(FlowMode.Reporting, options, cancellationToken) { OrderIdInput = orderId };
    //     await RunPlanAsync(run, orderId, run.Token()).ConfigureAwait(false);
    //     return run;
    // }
    public static void WriteTryRun(SourceWriter code, WorkflowModel model)
    {
        var names = new EntryNames(model);
        using (code.Open($"{Modifier(model)} async {TypeNames.Task}<Run> TryRunAsync({Parameters(model)})"))
        {
            code.Line(names.NewRun("Reporting"));
            code.Line($"await {names.Plan}.ConfigureAwait(false);");
            code.Line($"return {names.Run};");
        }
    }

    // public async Task<Run> ResumeAsync(Run previous, FlowOptions? options = null, CancellationToken cancellationToken = default)
    // {
    //     ArgumentNullException.ThrowIfNull(previous);
    //     var run = new Run(previous, options, cancellationToken);
    //     await RunPlanAsync(run, run.OrderIdInput, run.Token()).ConfigureAwait(false);
    //     return run;
    // }
    public static void WriteResume(SourceWriter code, WorkflowModel model)
    {
        var inputs = string.Concat(new RunInputs(model).Arguments("run").Select(argument => argument + ", "));
        using (code.Open($"{Modifier(model)} async {TypeNames.Task}<Run> ResumeAsync({ResumeParameters})"))
        {
            code.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(previous);");
            code.Line("var run = new Run(previous, options, cancellationToken);");
            code.Line($"await {PlanBody.MethodName}(run, {inputs}run.Token()).ConfigureAwait(false);");
            code.Line("return run;");
        }
    }

    // public Handle Start(string orderId, FlowOptions? options = null, CancellationToken cancellationToken = default)
    // {
    //     var run = new Run(FlowMode.Starting, options, cancellationToken) { OrderIdInput = orderId };
    //     return new Handle(run, RunPlanAsync(run, orderId, run.Token()));
    // }
    public static void WriteStart(SourceWriter code, WorkflowModel model)
    {
        var names = new EntryNames(model);
        using (code.Open($"{Modifier(model)} Handle Start({Parameters(model)})"))
        {
            code.Line(names.NewRun("Starting"));
            code.Line($"return new Handle({names.Run}, {names.Plan});");
        }
    }

    public static string ResumeParameters => $"Run previous, {TypeNames.FlowOptions}? options = null, {TypeNames.CancellationToken} cancellationToken = default";

    /// <summary>The parameters of every way to run: the inputs, the options, the token.</summary>
    public static string Parameters(WorkflowModel model)
    {
        var parameters = model.Inputs.Select(Parameter).ToList();
        parameters.Add($"{TypeNames.FlowOptions}? options = null");
        parameters.Add($"{TypeNames.CancellationToken} cancellationToken = default");
        return string.Join(", ", parameters);
    }

    private static string Parameter(InputModel input) =>
        $"{input.Type.Text} {NameOf(input)}{(input.Default is { } value ? " = " + value : "")}";

    // An input that is called as one of ours is an error (AGF0107), and then this is a stand-in, which has to compile all the same.
    private static string NameOf(InputModel input) =>
        input.Name is "options" or "cancellationToken" ? "_" + input.Name : Identifiers.Escape(input.Name);

    /// <summary>Public, or as accessible as its inputs are.</summary>
    public static string Modifier(WorkflowModel model)
    {
        var access = Access.Public;
        foreach (var input in model.Inputs)
            access = NestedAccess.Least(access, input.Type.Access);
        return NestedAccess.OfMember(access, model.Type.IsValueType);
    }

    /// <summary>The local of an entry point, which must not be called as an input is.</summary>
    private sealed class EntryNames(WorkflowModel model)
    {
        // var run = new Run(FlowMode.Throwing, options, cancellationToken) { OrderIdInput = orderId };
        public string NewRun(string mode) =>
            $"var {Run} = new Run({TypeNames.FlowMode}.{mode}, options, cancellationToken){new RunInputs(model).Initializer};";

        // RunPlanAsync(run, orderId, run.Token())
        public string Plan => $"{(IsHidden ? "this." : "")}{PlanBody.MethodName}({Arguments})";

        public string Run { get; } = Identifiers.Unique("run", new HashSet<string>(model.Inputs.Select(input => input.Name)));

        private bool IsHidden => model.Inputs.Any(input => input.Name == PlanBody.MethodName);

        private string Arguments =>
            string.Concat(Run, ", ", string.Concat(model.Inputs.Select(input => Argument(input) + ", ")), Run, ".Token()");

        private static string Argument(InputModel input) =>
            Annotations.Bridge(Identifiers.Escape(input.Name), input.Type.Text, input.Type.Text);
    }
}
