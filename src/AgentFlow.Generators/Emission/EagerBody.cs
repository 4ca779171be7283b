using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;

namespace AgentFlow.Generators.Emission;

/// <summary>Every task waits for its own dependencies alone, in a local function.</summary>
internal static class EagerBody
{
    public static void Write(SourceWriter code, PlanScope scope, string end)
    {
        var order = scope.Plan.StartOrder[0];
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

        WriteWait(code, scope, scope.Plan.Sinks);
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
    //     var started = run.CanStart(2, a) ? run.Begin(2).Started(CAsync(a.Result, cancellationToken)) : run.NotStarted<C>(2);
    //     await run.Settled(started);
    //     return run.Ended(2, started);
    // }
    private static void WriteStarter(SourceWriter code, PlanScope scope, int task, string starter)
    {
        var model = scope.Model.Tasks[task];
        var type = StartExpression.Of(model);
        using (code.Open($"async {TypeNames.Task}{type} {starter}()"))
        {
            var waitedFor = WholeDependencies(model);
            if (model.HasJoin)
                WriteJoin(code, scope, task);
            else if (StartOrder.Competes(scope.Model, model) && waitedFor.Count > 0)
                WriteTurn(code, scope, waitedFor);
            else
                WriteWait(code, scope, waitedFor);
            TaskStart.WriteGuarded(code, scope, task, scope.Names.Started);
            WriteEnd(code, scope, task);
        }
    }

    // The runtime notes the end of what it calls itself: return await started.ConfigureAwait(false);
    private static void WriteEnd(SourceWriter code, PlanScope scope, int task)
    {
        var result = scope.Model.Tasks[task].Result is null ? "" : "return ";
        var started = scope.Names.Started;
        if (!StartExpression.IsNotedByStarter(scope, task))
        {
            code.Line($"{result}await {started}.ConfigureAwait(false);");
            return;
        }

        code.Line($"await {scope.Names.Run}.Settled({started});");
        code.Line($"{result}{scope.Names.Run}.Ended({task}, {started});");
    }

    // var answerJoin = run.JoinOf(5); // any of SearchFast, SearchDeep
    // await run.Settled(answerJoin);
    private static void WriteJoin(SourceWriter code, PlanScope scope, int task)
    {
        JoinStart.Write(code, scope, task);
        code.Line($"await {scope.Names.Run}.Settled({scope.Names.JoinOf(task)});");
    }

    // All of them run already, so one after the other takes no longer than a join, and needs none; many wake up too often.
    private static void WriteWait(SourceWriter code, PlanScope scope, IReadOnlyList<int> tasks)
    {
        if (tasks.Count > 4)
        {
            code.Line($"await {scope.WhenAll(scope.Locals(tasks))};");
            return;
        }

        foreach (var local in scope.Locals(scope.Plan.LastStartedFirst(tasks)))
            code.Line($"await {scope.Names.Run}.Settled({local});");
    }

    // await run.InTurn([a, b]);
    private static void WriteTurn(SourceWriter code, PlanScope scope, IReadOnlyList<int> tasks) =>
        code.Line($"await {scope.Names.Run}.InTurn([{string.Join(", ", scope.Locals(tasks))}]);");

    // Items come one by one, whether their source has ended or not.
    private static IReadOnlyList<int> WholeDependencies(TaskModel task) => task.Dependencies
        .Where(dependency => dependency.Strength is not (Strength.Joined or Strength.ItemByItem))
        .Select(dependency => dependency.Task)
        .ToList();
}
