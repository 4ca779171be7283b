namespace AgentFlow.Generators.Tests.Execution.Simulating;

// What a resumed run takes over.
internal sealed partial class SimulationModel
{
    /// <summary>Takes over what is kept. The joins count it first, as it is declared.</summary>
    private void Resume(IReadOnlyList<ModelTask> before)
    {
        var fates = ModelResume.Of(before);
        foreach (var task in _tasks)
        {
            (task.Fate, task.Before) = (fates[task.Index], before[task.Index]);
            if (task.Fate == Fate.Kept)
                TakeOver(task);
        }

        _isAmbiguous |= Array.Exists(_tasks, IsOldDecisionOpen);
    }

    /// <returns>The joins that this decides.</returns>
    private List<ModelTask> TakeOver(ModelTask task)
    {
        task.TakeOver();
        NoteEnd(task);
        var decided = _tasks.Where(join => join.Spec.IsJoin && join.Spec.Edges.Any(edge => edge.Task == task.Index) && See(join, task)).ToList();
        decided.ForEach(join => join.DecidedAt = _now);
        return decided;
    }

    /// <summary>Whether a task that rests on conditions is kept is known once they have been asked again.</summary>
    private bool IsKeptUnchanged(ModelTask task)
    {
        if (task.Fate != Fate.KeptIfUnchanged || !task.Spec.Edges.All(IsUnchanged))
            return false;
        task.IsKeptUnchanged = true;
        var decided = TakeOver(task);
        LoseUnneeded(decided);
        if (_workflow.Schedule == Schedule.Eager)
            decided.ForEach(Start);
        StartWhatIsDue();
        return true;
    }

    private bool IsUnchanged(SimulatedEdge edge)
    {
        var dependency = _tasks[edge.Task];
        var isUnseen = edge.Form == EdgeForm.Order && !dependency.Before!.HasSucceeded;
        return isUnseen || dependency.Fate == Fate.Kept || (dependency.Fate == Fate.Asked && dependency.IsByChoice) || dependency.IsKeptUnchanged;
    }
}
