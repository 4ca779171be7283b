using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The call that runs a task once for each element.</summary>
internal static class ForEachCall
{
    // run.ForEach(1, read.Result, (document, attempt) => SummarizeAsync(document, style, attempt.Token))
    // run.ForEachOf<Document, Facts>(2, 1, read, (document, attempt) => ExtractAsync(document, attempt.Token))
    public static string Of(PlanScope scope, int task)
    {
        var model = scope.Model.Tasks[task];
        var item = Identifiers.Escape(scope.Names.ItemOf(task));
        var arguments = new List<string>
        {
            $"{task}",
            Source(scope, model.ForEach!),
            StartExpression.Work(scope, task, $"({item}, {scope.Names.Attempt})", Supply.OfAttempt(scope) with { Item = item }),
        };
        if (model.When is { TakesItem: true })
            arguments.Add(Predicates.OfItem(scope, task, item));
        if (model.Validate is not null)
            arguments.Add(Predicates.VerdictOfItem(scope, task, item));
        if (model.Policies.RequiresApproval)
            arguments.Add(StartExpression.InputsForApproval(scope, task));
        return $"{scope.Names.Run}.{Method(model)}({string.Join(", ", arguments)})";
    }

    private static string Method(TaskModel task)
    {
        if (!task.ForEach!.IsElementwise)
            return "ForEach";
        var takesOutcome = task.Parameters[task.ForEach.Parameter].Binding.Form != ResultForm.Value;
        var result = task.Result is { } value ? $", {value.Text}" : "";
        return $"{(takesOutcome ? "ForEachOfOutcomes" : "ForEachOf")}<{task.ForEach.Element.Text}{result}>";
    }

    // read.Result, documents; item by item: 1, read
    private static string Source(PlanScope scope, ForEachModel forEach)
    {
        if (forEach.IsElementwise)
            return $"{forEach.SourceTask}, {scope.Local(forEach.SourceTask)}";
        var source = forEach.SourceTask >= 0 ? $"{scope.Local(forEach.SourceTask)}.Result" : Identifiers.Escape(forEach.SourceInput);
        var type = forEach.IsStream ? TypeNames.AsyncEnumerable : TypeNames.Enumerable;
        return forEach.IsAmbiguous ? $"({type}<{forEach.Element.Text}>){source}" : source;
    }
}
