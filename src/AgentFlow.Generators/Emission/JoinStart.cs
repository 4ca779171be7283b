using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The statement that takes up a join.</summary>
internal static class JoinStart
{
    // var answerJoin = run.JoinOf(2); // any of FastSearch, DeepSearch
    // var voteJoin = run.JoinOf(3); // at least 2 of First, Second, Third
    public static void Write(SourceWriter code, PlanScope scope, int task) =>
        code.Line($"var {scope.Names.JoinOf(task)} = {scope.Names.Run}.JoinOf({task}); // {PlanComment.Joined(scope, task)}");
}
