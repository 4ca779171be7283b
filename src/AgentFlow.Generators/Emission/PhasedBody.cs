using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>Phase by phase: wait for what the phase needs and for no more, then start all of it.</summary>
internal static class PhasedBody
{
    // // Phase 2: needs CheckBilling, TrackShipment
    // await run.WhenAll(checkBilling, trackShipment);
    //
    // var calculateRefund = …
    public static void Write(SourceWriter code, PlanScope scope, string end)
    {
        for (var phase = 0; phase < scope.Plan.Phases.Count; phase++)
        {
            var tasks = scope.Plan.StartOrder[phase];
            if (phase == 0)
            {
                code.Line(tasks.Count == 1 ? "// Phase 1" : "// Phase 1: independent of each other");
                WriteFirst(code, scope, tasks);
                continue;
            }

            code.Line($"// Phase {phase + 1}: needs {Needs(scope, phase)}");
            foreach (var task in scope.Plan.JoinsBefore[phase])
                JoinStart.Write(code, scope, task);
            code.Line($"await {scope.WhenAll(Awaited(scope, phase))};");
            foreach (var task in tasks)
                TaskStart.WriteGuarded(code, scope, task, scope.Local(task));
            code.Line();
        }

        code.Line($"await {scope.WhenAll(scope.Locals(scope.Plan.AwaitedAtEnd))};");
        code.Line(end);
    }

    // CheckBilling, TrackShipment; any of FastSearch, DeepSearch
    private static string Needs(PlanScope scope, int phase)
    {
        var needs = scope.Plan.JoinsBefore[phase].Select(task => PlanComment.Joined(scope, task)).ToList();
        if (scope.Plan.AwaitedBefore[phase].Count > 0)
            needs.Insert(0, scope.TaskNames(scope.Plan.AwaitedBefore[phase]));
        return string.Join("; ", needs);
    }

    private static IEnumerable<string> Awaited(PlanScope scope, int phase) =>
        scope.Locals(scope.Plan.AwaitedBefore[phase]).Concat(scope.Plan.JoinsBefore[phase].Select(scope.Names.JoinOf));

    /// <summary>Starts the tasks that wait for nothing. Under Stop one that fails at once holds up those after it.</summary>
    public static void WriteFirst(SourceWriter code, PlanScope scope, IReadOnlyList<int> tasks)
    {
        for (var i = 0; i < tasks.Count; i++)
        {
            if (i > 0 && scope.Model.OnFailure == OnFailure.Stop)
                TaskStart.WriteGuarded(code, scope, tasks[i], scope.Local(tasks[i]));
            else
                TaskStart.WriteUnguarded(code, scope, tasks[i]);
        }

        code.Line();
    }
}
