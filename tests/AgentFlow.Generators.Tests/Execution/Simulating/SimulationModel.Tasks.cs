namespace AgentFlow.Generators.Tests.Execution.Simulating;

// Whether a task starts: its condition, its approval.
internal sealed partial class SimulationModel
{
    private int _depth;

    private void Start(ModelTask task)
    {
        if (task.State != TaskState.Waiting)
            return;
        if (IsKeptUnchanged(task))
            return;

        // Who follows items one by one begins whatever becomes of them.
        var causes = task.Spec.Items is null || _end is not null ? CausesOf(task) : null;
        if (_end is not null || task.IsLoser || causes is not null)
        {
            EndUnstarted(task, causes ?? []);
            return;
        }

        if (task.Spec.When is { } says)
        {
            Note(Entries.Condition(task.Name));
            if (!says)
            {
                task.IsByChoice = true;
                task.IsUnstarted = true;
                End(task, OutcomeStatus.Skipped);
                return;
            }
        }

        Note(Entries.Ready(task.Name));
        if (task.Spec.Approval is { } answer)
        {
            Note(Entries.Asked(task.Name));
            task.State = TaskState.Asking;
            task.Wait = At(answer.Ticks, () => Approve(task, answer.IsGranted));
        }
        else
        {
            BeginApproved(task);
        }
    }

    private void BeginApproved(ModelTask task)
    {
        if (task.Spec.Items is not null)
            BeginItems(task);
        else
            Acquire(task, item: null);
    }

    private void Approve(ModelTask task, bool isGranted)
    {
        if (isGranted)
            BeginApproved(task);
        else
            End(task, OutcomeStatus.Skipped, Entries.Refusal(task.Name));
    }
}
