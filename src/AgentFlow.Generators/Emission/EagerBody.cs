using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>Every task waits for its own dependencies alone, in a local function.</summary>
internal static class EagerBody
{
    public static void Write(SourceWriter code, PlanScope scope, string end)
    {
        var order = scope.Plan.TopologicalOrder;
        var roots = order.Where(task => scope.Model.Tasks[task].Dependencies.Count == 0).ToList();
        var others = order.Where(task => scope.Model.Tasks[task].Dependencies.Count > 0).ToList();
        var starters = others.ToDictionary(task => task, task => scope.Names.Starter(scope.Model.Tasks[task]));

        code.Line(roots.Count == 1 ? "// Waits for nothing" : "// Wait for nothing");
        PhasedBody.WriteFirst(code, scope, roots);

        // var c = StartC();
        if (others.Count > 0)
        {
            code.Line(others.Count == 1 ? "// Waits for its own dependencies alone" : "// Wait for their own dependencies alone");
            foreach (var task in others)
                code.Line($"var {scope.Local(task)} = {starters[task]}();");
            code.Line();
        }

        WriteWait(code, scope, Sinks(scope, order).ToList());
        code.Line(end);

        foreach (var task in others)
        {
            code.Line();
            WriteStarter(code, scope, task, starters[task]);
        }
    }

    // async Task<C> StartC()
    // {
    //     await run.Settled(a);
    //     var started = run.NotStarted<C>(2);
    //     if (run.CanStart(2, a))
    //         started = run.Begin(2).Track(CAsync(a.Result, cancellationToken));
    //     return await started.ConfigureAwait(false);
    // }
    private static void WriteStarter(SourceWriter code, PlanScope scope, int task, string starter)
    {
        var result = scope.Model.Tasks[task].Result;
        using (code.Open($"async {TypeNames.TaskOf(result?.Text)} {starter}()"))
        {
            WriteWait(code, scope, scope.Model.Tasks[task].Dependencies.Select(dependency => dependency.Task).ToList());
            TaskStart.WriteGuarded(code, scope, task, scope.Names.Started);
            code.Line($"{(result is null ? "" : "return ")}await {scope.Names.Started}.ConfigureAwait(false);");
        }
    }

    // All of them run already, so one after the other takes no longer than a join, and needs none; many wake up too often.
    private static void WriteWait(SourceWriter code, PlanScope scope, IReadOnlyList<int> tasks)
    {
        if (tasks.Count > 4)
        {
            code.Line($"await {scope.Call("WhenAll", tasks)};");
            return;
        }

        foreach (var local in scope.Locals(tasks))
            code.Line($"await {scope.Names.Run}.Settled({local});");
    }

    /// <summary>The tasks nobody depends on: when they have ended, all others have.</summary>
    private static IEnumerable<int> Sinks(PlanScope scope, IReadOnlyList<int> order)
    {
        var needed = new HashSet<int>(scope.Model.Tasks.SelectMany(task => task.Dependencies).Select(dependency => dependency.Task));
        return order.Where(task => !needed.Contains(task)).OrderBy(task => task);
    }
}
