using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The calls of the methods that <c>When</c> and <c>Validate</c> name.</summary>
internal static class Predicates
{
    // run.When(2, () => NeedsRefund(checkBilling.Result))
    public static string Guard(PlanScope scope, int task)
        => $"{scope.Names.Run}.When({task}, () => {Call(scope, task, scope.Model.Tasks[task].When!, Supply.OfPlan(scope, task))})";

    // when: document => IsLong(document)
    public static string OfItem(PlanScope scope, int task, string item)
        => $"when: {item} => {Call(scope, task, scope.Model.Tasks[task].When!, Supply.OfPlan(scope, task) with { Item = item })}";

    // validate: value => IsPlausible(value, orderId)
    public static string Verdict(PlanScope scope, int task)
    {
        var value = scope.Names.Value;
        return $"validate: {value} => {Call(scope, task, scope.Model.Tasks[task].Validate!, Supply.OfPlan(scope, task) with { Value = value })}";
    }

    // validate: (document, value) => IsPlausible(value, document)
    public static string VerdictOfItem(PlanScope scope, int task, string item)
    {
        var value = scope.Names.Value;
        var supply = Supply.OfPlan(scope, task) with { Value = value, Item = item };
        return $"validate: ({item}, {value}) => {Call(scope, task, scope.Model.Tasks[task].Validate!, supply)}";
    }

    private static string Call(PlanScope scope, int task, PredicateModel predicate, Supply supply)
        => $"{scope.Method(predicate.MethodName, predicate.IsStatic)}({Arguments.Of(scope, task, predicate.Parameters, supply)})";
}
