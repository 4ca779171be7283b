namespace AgentFlow.Generators.Tests.Execution.Simulating;

// What a task is given.
internal sealed partial class SimulationModel
{
    private IEnumerable<string> Given(ModelTask task)
    {
        if (task.Spec.JoinedAs != JoinedAs.Singles)
            yield return GivenByJoin(task);
        foreach (var edge in task.Spec.Edges.Where(edge => edge.Form != EdgeForm.Order))
        {
            var source = _tasks[edge.Task];
            if (source.Spec.Items is not null)
            {
                yield return GivenOfItems(task, source, edge.Form);
                continue;
            }

            var isThere = source.HasSucceeded && (!task.Spec.IsJoin || task.Seen.Contains(edge.Task));
            yield return edge.Form == EdgeForm.Outcome ? DescribeFor(task, source) : isThere ? source.Detail! : "null";
        }
    }

    private static string GivenOfItems(ModelTask task, ModelTask source, EdgeForm form)
    {
        var isSeen = !task.Spec.IsJoin || task.Seen.Contains(source.Index);
        return form switch
        {
            EdgeForm.Outcome when isSeen => Shown.Items(source.Name, source.Status, source.Items.Select(item => item.Describe())),
            EdgeForm.Outcome => Shown.Items(source.Name, OutcomeStatus.Canceled, []),
            EdgeForm.ValueOrNull when !isSeen || !source.HasSucceeded => "null",
            _ => Shown.List(source.Items.Where(item => item.HasSucceeded).Select(item => item.Detail!)),
        };
    }

    private string GivenByJoin(ModelTask task)
    {
        var isOfValues = task.Spec.JoinedAs == JoinedAs.Values;
        if (task.Spec.Join == Join.Any)
        {
            var winner = _tasks[task.Seen.First(seen => _tasks[seen].HasSucceeded)];
            return isOfValues ? winner.Detail! : winner.Describe();
        }

        var sources = DependenciesOf(task).Where(source => !isOfValues || (task.Seen.Contains(source.Index) && source.HasSucceeded));
        return Shown.List(sources.Select(source => isOfValues ? source.Detail! : DescribeFor(task, source)));
    }

    /// <summary>What a join had not seen when it was decided reads as canceled.</summary>
    private static string DescribeFor(ModelTask task, ModelTask source) =>
        task.Spec.IsJoin && !task.Seen.Contains(source.Index) ? Shown.Outcome(source.Name, OutcomeStatus.Canceled, null) : source.Describe();
}
